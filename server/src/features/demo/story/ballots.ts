import type { RequestOf } from '@linyi/shared/contract/operations'
import type { StoryItem } from './items'

type Wish = Pick<RequestOf<'ballots.open'>, 'effect' | 'electors' | 'method'>

/** A ballot in grid 13, on a matter of the story by its title. Days count back from today. */
export interface StoryBallot extends Wish {
  readonly item: string
  /** Only this building is asked. */
  readonly building?: string
  readonly deliberation: string
  readonly text: string
  readonly openedDaysAgo: number
  readonly windowDays: number
  /** Who votes and how, in this order. */
  readonly votes: readonly (readonly [voter: string, mark: string])[]
  /** More time, given four hours before the end because too few have voted. */
  readonly extension?: { readonly hours: number; readonly reason: string }
  /** Doors of a building at which its lead took papers that nobody has read a second time. */
  readonly papersIn?: { readonly building: string; readonly count: number; readonly by: string }
  /** Whether the areas of the building's flats are written down first, as owners are counted by them. */
  readonly countsArea?: boolean
  /** Offices that have confirmed the result. */
  readonly signedBy?: readonly string[]
}

const neighbour = (index: number): string => `neighbour-13-${String(index)}`

/** One ballot of each kind that the matters of daily life do not show. */
export const BALLOT_ITEMS: readonly StoryItem[] = [
  {
    raisedDaysAgo: 17,
    raiser: neighbour(15),
    grid: '13',
    category: 'facility',
    title: '纺织厂宿舍中间的空地建点什么',
    proposal: '在纺织厂宿舍中间的空地建两样大家最需要的设施。',
    body: '空地荒了好几年，有人想停车，有人想晾被子，大家一起选两样吧。',
    place: '纺织厂宿舍中间空地',
    scenes: ['garden'],
    admitted: 'residentsInterest',
    endorsers: 5,
    minutes: '网格党支部同意，请议事会列出可以建的几样，听大家的意见。',
  },
  {
    raisedDaysAgo: 16,
    raiser: neighbour(16),
    grid: '13',
    category: 'order',
    title: '湖畔里门口早市占了人行道',
    proposal: '请湖畔里门口的早市退到黄线以内，八点半前收摊。',
    body: '推婴儿车和轮椅的人只能走到马路上去。',
    place: '湖畔里南门',
    scenes: [],
    admitted: 'practicalProblem',
    endorsers: 4,
    minutes: '涉及摊主和居民，同意提交议事会协商。',
  },
  {
    raisedDaysAgo: 14,
    raiser: neighbour(13),
    grid: '13',
    category: 'facility',
    title: '湖畔里2号楼单元门禁坏了两年',
    proposal: '动用住宅专项维修资金，更换湖畔里2号楼 3 个单元的门禁。',
    body: '门一直敞着，楼道里贴满小广告，丢过两辆车。',
    place: '湖畔里2号楼',
    scenes: [],
    admitted: 'practicalProblem',
    endorsers: 5,
    minutes: '维修资金要由业主共同决定。同意先征询业主意向，正式表决另按程序办理。',
  },
  {
    raisedDaysAgo: 12,
    raiser: neighbour(18),
    grid: '13',
    category: 'clutter',
    title: '垃圾投放点离湖畔里1号楼太近',
    proposal: '把湖畔里1号楼窗下的垃圾投放点移到东门内侧。',
    body: '夏天不敢开窗，早上清运又吵。',
    place: '湖畔里1号楼',
    scenes: [],
    admitted: 'residentsInterest',
    endorsers: 4,
    minutes: '同意提交议事会，建议每户听一遍意见。',
  },
]

export const STORY_BALLOTS: readonly StoryBallot[] = [
  {
    item: '纺织厂宿舍中间的空地建点什么',
    effect: 'advisory',
    method: {
      kind: 'ranked',
      count: 'schulze',
      seats: 2,
      options: [
        { id: 'a', text: '带雨棚的自行车停放点' },
        { id: 'b', text: '晾晒区' },
        { id: 'c', text: '象棋桌和长椅' },
        { id: 'd', text: '儿童沙坑' },
      ],
    },
    deliberation: '议事会列出四样，空地放得下两样。请大家按喜欢的先后排一排。',
    text: '纺织厂宿舍中间的空地放得下两样设施，请按您喜欢的先后排序。',
    openedDaysAgo: 6,
    windowDays: 4,
    votes: [
      [neighbour(1), 'a>c>b'],
      [neighbour(2), 'c>a>b>d'],
      [neighbour(4), 'c>b>a'],
      [neighbour(5), 'b>c>a'],
      [neighbour(6), 'a>b>c'],
      [neighbour(7), 'c>a>d'],
      [neighbour(8), 'd>c>a>b'],
      [neighbour(10), 'a>c'],
      [neighbour(11), 'b>a>c>d'],
      [neighbour(12), 'c>b>d>a'],
      [neighbour(17), 'abstain'],
      ['xu-guohua', 'a>c>d>b'],
    ],
    signedBy: ['yang-lixin'],
  },
  {
    item: '湖畔里门口早市占了人行道',
    effect: 'council',
    deliberation: '摊主代表愿意退到黄线以内，收摊时间还有不同意见，提交表决。',
    text: '同意湖畔里门口的早市退到黄线以内，每天八点半前收摊。',
    openedDaysAgo: 7,
    windowDays: 3,
    votes: [
      ['guo-yumei', 'yes'],
      [neighbour(1), 'yes'],
      [neighbour(3), 'no'],
    ],
    extension: { hours: 24, reason: '两位成员出差，还差两票才够三分之二。' },
  },
  {
    item: '湖畔里2号楼单元门禁坏了两年',
    effect: 'owners',
    building: '湖畔里2号楼',
    deliberation: '请了三家报价，最低 3.6 万元。议事会建议先问问全楼业主愿不愿意。',
    text: '您是否同意使用住宅专项维修资金 3.6 万元，更换湖畔里2号楼 3 个单元的门禁？',
    openedDaysAgo: 4,
    windowDays: 12,
    countsArea: true,
    votes: [
      [neighbour(3), 'yes'],
      [neighbour(9), 'yes'],
      [neighbour(15), 'no'],
    ],
  },
  {
    item: '垃圾投放点离湖畔里1号楼太近',
    effect: 'advisory',
    electors: 'household',
    deliberation: '东门内侧和南门两处都看过，东门内侧离住宅最远。每户一票，听听大家的。',
    text: '您家是否同意把湖畔里1号楼窗下的垃圾投放点移到东门内侧？',
    openedDaysAgo: 2,
    windowDays: 6,
    votes: [
      [neighbour(1), 'yes'],
      [neighbour(3), 'yes'],
      [neighbour(5), 'abstain'],
      [neighbour(7), 'no'],
      [neighbour(9), 'yes'],
      [neighbour(11), 'yes'],
      [neighbour(13), 'no'],
      [neighbour(15), 'yes'],
    ],
    papersIn: { building: '湖畔里1号楼', count: 2, by: neighbour(2) },
  },
]
