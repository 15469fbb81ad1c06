import type { RequestOf } from '@linyi/shared/contract/operations'
import type { Scene } from './pictures'
import type { StoryItem, StoryPublication } from './items'

/** Acts by which the story goes on after an item was raised. */
type ActName =
  | 'agenda.handle'
  | 'agenda.finish'
  | 'ratings.rate'
  | 'agenda.refer'
  | 'agenda.addRecord'
  | 'agenda.contact'
  | 'agenda.explain'
  | 'agenda.deliberate'
  | 'agenda.consent'
  | 'agenda.implement'
  | 'agenda.claimDone'
  | 'actions.accept'
  | 'actions.addProgress'

/** The secretary publishes what was decided. */
export interface StoryPublishing {
  readonly after: number
  readonly by: string
  readonly name: 'outcomes.publish'
  readonly input: StoryPublication
}

/** One act, so many hours after the matter was raised. */
export type StoryAct =
  | StoryPublishing
  | {
      [Name in ActName]: {
        readonly after: number
        readonly by: string
        readonly name: Name
        readonly input: Omit<RequestOf<Name>, 'itemId' | 'actionId' | 'photoIds' | 'dueOn'> & {
          /** Days from the act to the date that is agreed. */
          readonly dueInDays?: number
        }
        /** A picture that goes along. */
        readonly scene?: Scene
      }
    }[ActName]

const DAY = 24

/** Matters that are handled, explained, referred, carried out, or wait for a person’s eye. */
export const HANDLED_ITEMS: readonly StoryItem[] = [
  {
    raisedDaysAgo: 12,
    raiser: 'neighbour-8-11',
    grid: '8',
    category: 'facility',
    title: '杏林苑1号楼单元门锁坏了',
    proposal: '修好杏林苑1号楼1单元的单元门锁。',
    body: '门一直关不上，晚上不放心。',
    place: '杏林苑1号楼1单元',
    scenes: [],
    acts: [
      {
        after: 3,
        by: 'liu-min',
        name: 'agenda.contact',
        input: { how: 'phone', text: '约好下午到现场。' },
      },
      { after: 4, by: 'liu-min', name: 'agenda.handle', input: { text: '联系物业维修。' } },
      {
        after: DAY + 4,
        by: 'liu-min',
        name: 'agenda.finish',
        input: { reply: '门锁已经换好，钥匙由楼栋长发到各户。' },
      },
      {
        after: DAY + 10,
        by: 'neighbour-8-11',
        name: 'ratings.rate',
        input: { solved: 'yes', satisfied: 5, comment: '第二天就修好了，谢谢。' },
      },
    ],
  },
  {
    raisedDaysAgo: 4,
    raiser: 'li-xiuying',
    grid: '8',
    category: 'clutter',
    title: '铁路小区2号楼门口的垃圾桶破了',
    proposal: '更换铁路小区2号楼门口的 2 个垃圾桶。',
    body: '桶底漏水，夏天味道大。',
    place: '铁路小区2号楼门口',
    scenes: [],
    acts: [
      { after: 5, by: 'liu-min', name: 'agenda.handle', input: { text: '今天联系环卫更换。' } },
      {
        after: 2 * DAY + 3,
        by: 'liu-min',
        name: 'agenda.finish',
        input: { reply: '两个桶都换了新的，请您看看是否合适。' },
      },
    ],
  },
  {
    raisedDaysAgo: 8,
    raiser: 'neighbour-13-9',
    grid: '13',
    category: 'safety',
    title: '纺织厂宿舍门口的燃气井盖松动',
    proposal: '请燃气公司加固纺织厂宿舍门口的燃气井盖。',
    body: '车一过就响，怕出危险。',
    place: '纺织厂宿舍门口',
    scenes: [],
    acts: [
      {
        after: 3,
        by: 'liu-min',
        name: 'agenda.refer',
        input: {
          body: '市燃气公司',
          contact: '客服中心',
          letter: '请尽快到场加固井盖，并告知处理时间。',
        },
      },
      {
        after: 3 * DAY,
        by: 'liu-min',
        name: 'agenda.addRecord',
        input: { kind: 'tracking', party: '市燃气公司', text: '已派单，维修队答应本周到场。' },
      },
      {
        after: 7 * DAY,
        by: 'liu-min',
        name: 'agenda.addRecord',
        input: { kind: 'tracking', party: '市燃气公司', text: '配件到货后施工，先放了警示牌。' },
      },
    ],
  },
  {
    raisedDaysAgo: 6,
    raiser: 'neighbour-8-14',
    grid: '8',
    category: 'elderly',
    title: '希望给杏林苑老楼加装电梯',
    proposal: '给杏林苑2号楼加装电梯。',
    body: '五楼以上住着好几位老人，下楼很不方便。',
    place: '杏林苑2号楼',
    scenes: [],
    acts: [
      {
        after: 6,
        by: 'liu-min',
        name: 'agenda.explain',
        input: {
          legalReason:
            '加装电梯要由本单元业主共同决定（民法典第278条），费用由业主按比例分担，社区不能代为决定。',
        },
      },
      {
        after: 2 * DAY,
        by: 'liu-min',
        name: 'agenda.addRecord',
        input: {
          kind: 'visit',
          party: '',
          text: '上门说明了申请步骤，三户愿意先听听设计单位介绍。',
        },
      },
    ],
  },
  {
    raisedDaysAgo: 33,
    raiser: 'neighbour-13-11',
    grid: '13',
    category: 'facility',
    title: '湖畔里健身器材松动，小孩玩着危险',
    proposal: '检修湖畔里广场的 5 件健身器材。',
    body: '漫步机的螺丝掉了两个，孩子差点摔下来。',
    place: '湖畔里广场',
    scenes: ['garden'],
    admitted: 'practicalProblem',
    endorsers: 4,
    minutes: '现场查看属实，同意提交议事会。',
    acts: [
      {
        after: 4 * DAY,
        by: 'guo-yumei',
        name: 'agenda.deliberate',
        input: { text: '到会的成员都看过现场，意见一致。' },
      },
      {
        after: 4 * DAY + 1,
        by: 'guo-yumei',
        name: 'agenda.consent',
        input: { text: '一致同意检修，费用从公共收益支出。', hasAskedTwice: true },
      },
      {
        after: 5 * DAY,
        by: 'yang-lixin',
        name: 'outcomes.publish',
        input: {
          text: '议事会协商一致：检修湖畔里广场的 5 件健身器材，费用从小区公共收益支出并公开。',
          steps: [{ who: '安居物业', task: '检修 5 件健身器材，网格员到场确认', inDays: 21 }],
          notAdopted: '没有不同意见。',
          contact: '社区服务站 刘敏（工作日 8:30-17:30）',
        },
      },
      {
        after: 16 * DAY,
        by: 'yang-lixin',
        name: 'agenda.implement',
        input: { lead: '安居物业', task: '检修 5 件健身器材', budget: 260_000, dueInDays: 10 },
      },
      {
        after: 22 * DAY,
        by: 'liu-min',
        name: 'agenda.addRecord',
        input: { kind: 'progress', party: '安居物业', text: '修好 3 件，另外 2 件等配件。' },
      },
    ],
  },
  {
    raisedDaysAgo: 24,
    raiser: 'neighbour-13-12',
    grid: '13',
    category: 'drainage',
    title: '纺织厂宿舍东侧路面一下雨就积水',
    proposal: '抬高纺织厂宿舍东侧 30 米路面，加一道排水沟。',
    body: '雨停了两天还没干，老人出门要绕路。',
    place: '纺织厂宿舍东侧',
    scenes: [],
    admitted: 'practicalProblem',
    endorsers: 5,
    minutes: '现场查看属实，同意提交议事会。',
    acts: [
      {
        after: 4 * DAY,
        by: 'guo-yumei',
        name: 'agenda.deliberate',
        input: { text: '请施工队到场量过，抬高 8 厘米就够。' },
      },
      {
        after: 4 * DAY + 1,
        by: 'guo-yumei',
        name: 'agenda.consent',
        input: { text: '一致同意抬高路面、加排水沟，分两段施工。', hasAskedTwice: true },
      },
      {
        after: 5 * DAY,
        by: 'yang-lixin',
        name: 'outcomes.publish',
        input: {
          text: '议事会协商一致：抬高纺织厂宿舍东侧 30 米路面，加一道排水沟，分两段施工。',
          steps: [{ who: '网格员刘敏', task: '牵头，施工队分段施工', inDays: 26 }],
          notAdopted: '没有不同意见。',
          contact: '社区服务站 刘敏（工作日 8:30-17:30）',
        },
      },
      {
        after: 17 * DAY,
        by: 'yang-lixin',
        name: 'agenda.implement',
        input: { lead: '市政维修队', task: '抬高路面、加排水沟', budget: 1_860_000, dueInDays: 14 },
      },
      { after: 17 * DAY + 4, by: 'liu-min', name: 'actions.accept', input: {} },
      {
        after: 18 * DAY,
        by: 'liu-min',
        name: 'actions.addProgress',
        input: { text: '开工前拍照，量了积水最深处 6 厘米。', stage: 'before' },
        scene: 'drains',
      },
      {
        after: 21 * DAY,
        by: 'liu-min',
        name: 'actions.addProgress',
        input: { text: '北段路面抬高完成，排水沟盖板装好，明天做南段。', stage: 'during' },
        scene: 'garden',
      },
    ],
  },
  {
    raisedDaysAgo: 30,
    raiser: 'neighbour-8-16',
    grid: '8',
    category: 'building',
    title: '铁路小区3号楼楼顶堆物影响排水',
    proposal: '清理铁路小区3号楼楼顶的堆物。',
    body: '下大雨时楼顶积水往下漏。',
    place: '铁路小区3号楼楼顶',
    scenes: [],
    admitted: 'residentsInterest',
    endorsers: 5,
    minutes: '同意提交议事会，先劝导再清理。',
    acts: [
      {
        after: 4 * DAY,
        by: 'ma-defu',
        name: 'agenda.deliberate',
        input: { text: '请楼顶堆物的四户到会商量。' },
      },
      {
        after: 4 * DAY + 1,
        by: 'ma-defu',
        name: 'agenda.consent',
        input: { text: '四户同意自行清走，社区派车帮忙。', hasAskedTwice: true },
      },
      {
        after: 5 * DAY,
        by: 'yang-lixin',
        name: 'outcomes.publish',
        input: {
          text: '协商一致：四户自行清理楼顶堆物，社区派车运走。',
          steps: [{ who: '网格员刘敏', task: '组织清理，楼栋长协助', inDays: 25 }],
          notAdopted: '没有不同意见。',
          contact: '社区服务站 刘敏（工作日 8:30-17:30）',
        },
      },
      {
        after: 16 * DAY,
        by: 'yang-lixin',
        name: 'agenda.implement',
        input: { lead: '网格员刘敏', task: '组织清理楼顶堆物', dueInDays: 14 },
      },
      {
        after: 26 * DAY,
        by: 'liu-min',
        name: 'agenda.claimDone',
        input: { text: '楼顶已清空，排水口也疏通了。' },
        scene: 'drains',
      },
    ],
  },
  {
    raisedDaysAgo: 1,
    raiser: 'neighbour-8-17',
    grid: '8',
    category: 'parking',
    title: '有人长期占用消防通道停车',
    proposal: '请车主把长期停在消防通道的车挪走。',
    body: '天天有车堵在门口，消防车进不来，打了挪车电话也没有人来挪。',
    place: '杏林苑北门消防通道',
    scenes: [],
  },
]
