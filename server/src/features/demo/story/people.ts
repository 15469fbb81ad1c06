import type { Role } from '@linyi/shared/domain/people/role'

/** A person of the story. Those with a `hint` can be chosen at sign-in. */
export interface StoryPerson {
  readonly key: string
  readonly name: string
  readonly born: number
  /** The grid they live in; staff who only work here have none. */
  readonly home: '8' | '13' | null
  /** Where that matters to the story; otherwise homes are spread over the grid. */
  readonly building?: string
  readonly roles: readonly { readonly role: Role; readonly grid: '8' | '13' | null }[]
  readonly hint: string | null
}

const member = (grid: '8' | '13') => ({ role: 'councilMember' as const, grid })

/** People one can be in the demo, in the order of the sign-in page. */
const PERSONAS: readonly StoryPerson[] = [
  {
    key: 'li-xiuying',
    name: '李秀英',
    born: 1954,
    home: '8',
    building: '铁路小区2号楼',
    roles: [],
    hint: '72 岁，住铁路小区，附议和投票',
  },
  {
    key: 'chen-hao',
    name: '陈浩',
    born: 1996,
    home: '8',
    roles: [],
    hint: '年轻人，用手机拍照提议题',
  },
  {
    key: 'wang-jianjun',
    name: '王建军',
    born: 1980,
    home: '13',
    building: '湖畔里2号楼',
    roles: [],
    hint: '住湖畔里，不在 8号网格的表决名单上',
  },
  {
    key: 'zhang-guilan',
    name: '张桂兰',
    born: 1961,
    home: '8',
    building: '杏林苑4号楼',
    roles: [member('8')],
    hint: '楼栋长，也是议事会成员',
  },
  {
    key: 'liu-min',
    name: '刘敏',
    born: 1988,
    home: null,
    roles: [
      { role: 'gridWorker', grid: '8' },
      { role: 'gridWorker', grid: '13' },
    ],
    hint: '初审新议题，决定是否受理',
  },
  {
    key: 'sun-zhiqiang',
    name: '孙志强',
    born: 1969,
    home: '8',
    roles: [{ role: 'gridSecretary', grid: '8' }],
    hint: '审议附议够数的议题',
  },
  {
    key: 'ma-defu',
    name: '马德福',
    born: 1958,
    home: '8',
    roles: [{ role: 'councilChair', grid: '8' }, member('8')],
    hint: '主持议事会，发起表决',
  },
  {
    key: 'guo-yumei',
    name: '郭玉梅',
    born: 1966,
    home: '13',
    roles: [{ role: 'councilChair', grid: '13' }, member('13')],
    hint: '主持 13号网格议事会',
  },
  {
    key: 'yang-lixin',
    name: '杨立新',
    born: 1978,
    home: null,
    roles: [{ role: 'communitySecretary', grid: null }],
    hint: '审议议题，公示结果',
  },
  {
    key: 'xu-guohua',
    name: '徐国华',
    born: 1963,
    home: '13',
    roles: [{ role: 'supervisor', grid: null }],
    hint: '查看全部进展',
  },
  {
    key: 'he-jing',
    name: '何静',
    born: 1992,
    home: '8',
    roles: [
      { role: 'recorder', grid: '8' },
      { role: 'recorder', grid: '13' },
    ],
    hint: '议事会记录员',
  },
  {
    key: 'gao-feng',
    name: '高峰',
    born: 1974,
    home: null,
    roles: [{ role: 'streetOfficer', grid: null }],
    hint: '街道干部，查看本社区的议题和公示，任命社区书记和监督',
  },
  {
    key: 'fang-wen',
    name: '方文',
    born: 1983,
    home: null,
    roles: [{ role: 'observer', grid: null }],
    hint: '观察员：什么都能看，不能发言和投票',
  },
]

const FAMILY = Array.from('赵钱周吴郑冯褚卫蒋沈韩朱秦许何吕施孔曹严华金魏陶姜')
const GIVEN = ['国栋', '淑芬', '晓燕', '志远', '玉兰', '文斌', '丽娟', '永福', '春梅', '海涛']

/** Neighbours who act in the story without being chosen: 22 in each grid. */
function neighbours(grid: '8' | '13'): StoryPerson[] {
  return Array.from({ length: 22 }, (_, index) => {
    const offset = grid === '8' ? 0 : 7
    const family = FAMILY[(index + offset) % FAMILY.length] ?? '赵'
    const given = GIVEN[(index * 3 + offset) % GIVEN.length] ?? '国栋'
    return {
      key: `neighbour-${grid}-${String(index + 1)}`,
      name: `${family}${given}`,
      born: 1945 + ((index * 7 + offset) % 55),
      home: grid,
      // Five neighbours complete each council of seven (six with one chair only in grid 13).
      roles: index < (grid === '8' ? 5 : 6) ? [member(grid)] : [],
      hint: null,
    }
  })
}

export const PEOPLE: readonly StoryPerson[] = [...PERSONAS, ...neighbours('8'), ...neighbours('13')]
