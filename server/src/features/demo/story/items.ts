import type { ItemCategory } from '@linyi/shared/domain/agenda/item'
import type { PartyKind } from '@linyi/shared/domain/agenda/stakeholder'
import type { AdmissionBasis, DeclineReason } from '@linyi/shared/domain/agenda/triage'
import type { LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import type { StoryAct } from './handled-items'
import type { Scene } from './pictures'

/** How far a matter of the story has come, and what was said on the way. Days count back from today. */
export interface StoryItem {
  readonly raisedDaysAgo: number
  readonly raiser: string
  readonly grid: '8' | '13'
  readonly category: ItemCategory
  readonly title: string
  readonly proposal: string
  readonly body: string
  readonly place: string
  readonly scenes: readonly Scene[]
  readonly admitted?: AdmissionBasis
  /** Whom it affects beside the neighbours. */
  readonly affects?: readonly { readonly kind: PartyKind; readonly name: string }[]
  readonly declined?: { readonly reason: DeclineReason; readonly reply: string }
  /** The title of the earlier matter that it went into. */
  readonly mergedInto?: string
  /** Neighbours who second, in their order. */
  readonly endorsers?: number
  readonly minutes?: string
  /** What else was done with it, in its order. */
  readonly acts?: readonly StoryAct[]
  readonly ballot?: {
    readonly effect: LegalEffect
    readonly deliberation: string
    readonly text: string
    readonly openedDaysAgo: number
    readonly windowDays: number
    readonly yes: number
    readonly no: number
    readonly abstain: number
    /** Offices that have confirmed the result. */
    readonly signedBy?: readonly string[]
  }
  readonly outcome?: StoryPublication
}

/** What the secretary writes of a decision; the rest the service knows. */
export interface StoryPublication {
  readonly text: string
  /** Who does what, and how many days after the publication. */
  readonly steps: readonly {
    readonly who: string
    readonly task: string
    readonly inDays: number
  }[]
  readonly notAdopted: string
  readonly contact: string
}

export const ITEMS: readonly StoryItem[] = [
  {
    raisedDaysAgo: 24,
    raiser: 'neighbour-8-9',
    grid: '8',
    category: 'charging',
    title: '楼道飞线充电不安全，想装公共充电桩',
    proposal: '在铁路小区东侧空地安装 20 个公共充电桩，并拆除各楼道飞线。',
    body: '铁路小区没有物业，很多家从窗户拉线下来给电动车充电，雨天特别危险。希望社区联系充电设施公司，选一块合适的空地装充电桩，大家就不用飞线了。',
    place: '铁路小区东侧空地',
    scenes: ['wires'],
    admitted: 'practicalProblem',
    endorsers: 6,
    minutes:
      '网格党支部会议研究：飞线充电安全隐患突出，居民意见集中，同意提交议事会讨论，并请充电设施公司到场说明。',
    ballot: {
      effect: 'council',
      deliberation:
        '两次协调会比较了东侧空地和北门两处位置，北门影响消防通道。多数成员支持东侧空地，充电费按实际电价收取。',
      text: '同意在铁路小区东侧空地安装 20 个公共充电桩，建成后一个月内拆除全部楼道飞线。',
      openedDaysAgo: 9,
      windowDays: 3,
      yes: 6,
      no: 0,
      abstain: 1,
      signedBy: ['ma-defu', 'he-jing'],
    },
    outcome: {
      text: '议事会表决通过：在铁路小区东侧空地安装 20 个公共充电桩。选东侧空地而不选北门，是因为北门是消防通道。',
      steps: [
        { who: '充电设施公司', task: '完成安装', inDays: 24 },
        { who: '网格员刘敏', task: '逐户劝导拆除飞线', inDays: 45 },
      ],
      notAdopted: '居民提出的“免费充电”没有采纳，电费按实际电价收取并公开。',
      contact: '社区服务站 刘敏（工作日 8:30-17:30）',
    },
  },
  {
    raisedDaysAgo: 11,
    raiser: 'li-xiuying',
    grid: '8',
    category: 'lighting',
    title: '铁路小区晚上路灯不亮',
    proposal: '更换铁路小区主路 6 盏坏掉的路灯，改成太阳能灯。',
    body: '小区没有物业，路灯坏了一年多没人管，老人晚上出门看不清台阶，已经摔过两个人。',
    place: '铁路小区主路，1号楼到3号楼',
    scenes: ['lamps'],
    admitted: 'practicalProblem',
    endorsers: 5,
    minutes: '网格党支部现场查看属实，同意提交议事会，费用拟从社区公益金列支。',
    ballot: {
      effect: 'advisory',
      deliberation: '议事会同意先听听全体居民意见：装太阳能灯不用电费，但阴雨天亮度会差一些。',
      text: '您是否同意把铁路小区主路 6 盏坏灯换成太阳能路灯？费用由社区公益金支付，居民不出钱。',
      openedDaysAgo: 2,
      windowDays: 5,
      yes: 9,
      no: 2,
      abstain: 1,
    },
  },
  {
    raisedDaysAgo: 5,
    raiser: 'neighbour-8-12',
    grid: '8',
    category: 'drainage',
    title: '2号楼门前下水道一下雨就堵',
    proposal: '清淤铁路小区2号楼门前 30 米排水管，并更换 2 个破损井盖。',
    body: '每次下雨门前积水到脚面，孩子上学要绕路。井盖也裂了，怕有人掉下去。',
    place: '铁路小区2号楼门前',
    scenes: ['drains'],
    admitted: 'practicalProblem',
    endorsers: 2,
  },
  {
    raisedDaysAgo: 3,
    raiser: 'neighbour-8-13',
    grid: '8',
    category: 'drainage',
    title: '铁路小区2号楼门口积水没过脚面',
    proposal: '疏通铁路小区2号楼门口的排水管，别再积水。',
    body: '昨天一场雨，门口又积了半天水。',
    place: '铁路小区2号楼门口',
    scenes: [],
    mergedInto: '2号楼门前下水道一下雨就堵',
  },
  {
    raisedDaysAgo: 9,
    raiser: 'wang-jianjun',
    grid: '13',
    category: 'building',
    title: '楼间空地搭满棚子，消防车进不来',
    proposal: '劝导拆除湖畔里1号楼和2号楼之间的 7 处违建棚屋。',
    body: '这几年楼间空地被搭了好几处棚子放杂物，消防车根本进不来。希望社区上门做工作，先劝再拆。',
    place: '湖畔里1号楼与2号楼之间',
    scenes: ['sheds'],
    admitted: 'residentsInterest',
    endorsers: 4,
  },
  {
    raisedDaysAgo: 13,
    raiser: 'neighbour-8-15',
    grid: '8',
    category: 'facility',
    title: '小花园没有地方坐',
    proposal: '在杏林苑小花园安装 4 张带扶手的长椅。',
    body: '老人下楼走一圈想歇歇脚都没地方坐。有扶手的椅子起身方便。',
    place: '杏林苑小花园',
    scenes: ['garden'],
    admitted: 'residentsInterest',
    endorsers: 5,
    minutes: '网格党支部审议同意，建议与绿化补种一起安排。',
  },
  {
    raisedDaysAgo: 20,
    raiser: 'neighbour-13-10',
    grid: '13',
    category: 'order',
    title: '晨练音乐太早太响',
    proposal: '把湖畔里广场晨练音乐开始时间改到早上 8 点。',
    body: '六点就开始放音乐，上夜班的人没法休息。',
    place: '湖畔里广场',
    scenes: [],
    admitted: 'requestedByParty',
    endorsers: 4,
    minutes: '涉及不同居民的作息，同意提交议事会协商。',
    ballot: {
      effect: 'council',
      deliberation: '晨练的居民和上夜班的居民都到会说明了情况，没有形成一致意见，提交表决。',
      text: '同意把湖畔里广场晨练音乐的开始时间改为早上 8 点。',
      openedDaysAgo: 5,
      windowDays: 3,
      yes: 2,
      no: 4,
      abstain: 0,
      signedBy: ['guo-yumei'],
    },
  },
  {
    raisedDaysAgo: 1,
    raiser: 'neighbour-8-18',
    grid: '8',
    category: 'clutter',
    title: '3号楼一单元楼道堆满杂物',
    proposal: '一周内清理杏林苑3号楼一单元楼道的杂物。',
    body: '旧家具和纸箱从二楼堆到四楼，走路都要侧着身子。',
    place: '杏林苑3号楼1单元',
    scenes: [],
  },
  {
    raisedDaysAgo: 1,
    raiser: 'neighbour-13-14',
    grid: '13',
    category: 'greening',
    title: '宿舍区的树枝挡住窗户',
    proposal: '修剪纺织厂宿舍2号楼南侧挡光的树枝。',
    body: '三楼以下白天也要开灯。',
    place: '纺织厂宿舍2号楼南侧',
    scenes: [],
  },
  {
    raisedDaysAgo: 4,
    raiser: 'neighbour-13-17',
    grid: '13',
    category: 'order',
    title: '请社区公开处理楼上邻居家的争吵',
    proposal: '把楼上邻居家争吵的情况在公示栏上公布。',
    body: '经常半夜吵架，影响休息。',
    place: '湖畔里3号楼',
    scenes: [],
    declined: {
      reason: 'confidential',
      reply:
        '家庭事务涉及隐私，不能公开。网格员会上门了解并做调解，您夜里受影响时也可以直接联系网格员。',
    },
  },
  {
    raisedDaysAgo: 26,
    raiser: 'neighbour-8-20',
    grid: '8',
    category: 'parking',
    title: '把中心花坛改成停车位',
    proposal: '拆除杏林苑中心花坛，改建 12 个停车位。',
    body: '晚上回来没地方停车。',
    place: '杏林苑中心花坛',
    scenes: [],
    admitted: 'requestedByParty',
    endorsers: 1,
  },
]
