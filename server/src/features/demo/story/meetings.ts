import type { Stance } from '@linyi/shared/domain/floor/motion'
import type { MeetingType } from '@linyi/shared/domain/meetings/meeting'
import type { StoryItem } from './items'

/** An entry of the agenda: a matter of the story by its title, or something else with its paper. */
export interface StoryEntry {
  readonly item?: string
  readonly title?: string
  readonly minutes: number
  readonly presenter: string
  readonly material?: { readonly title: string; readonly text: string }
}

/** A motion on an entry of the agenda and what became of it, by hands. */
export interface StoryMotion {
  /** Which entry, from nought. */
  readonly entry: number
  readonly mover: string
  readonly seconder: string
  readonly text: string
  readonly speeches: readonly { readonly by: string; readonly stance: Stance }[]
  readonly yes: number
  readonly no: number
  readonly dissent: { readonly by: string; readonly reason: string }
}

/** What the recorder wrote, entry by entry, and what somebody had corrected. */
export interface StoryMinutes {
  readonly sections: readonly string[]
  readonly correction: { readonly by: string; readonly text: string; readonly answer: string }
  /** The member who signs beside the chair. */
  readonly signer: string
}

/** A meeting of the council of grid 8. Days count back from today; ahead of it they are negative. */
export interface StoryMeeting {
  readonly type: MeetingType
  readonly title: string
  readonly venue: string
  readonly places: number
  readonly noticedDaysAgo: number
  readonly daysAgo: number
  readonly entries: readonly StoryEntry[]
  /** Who is asked to come from outside. */
  readonly parties: readonly {
    readonly kind: 'propertyCompany' | 'utility'
    readonly name: string
    /** Whether somebody of theirs came, where it has been held. */
    readonly came?: true
  }[]
  /** Neighbours who asked for a place. */
  readonly listeners: readonly string[]
  /** Members who came, where it has been held. */
  readonly attended: readonly string[]
  readonly motion?: StoryMotion
  readonly minutes?: StoryMinutes
  /** Why it was called off. */
  readonly cancelled?: string
  /** Planned and not noticed yet: something is missing. */
  readonly isUnnoticed?: true
}

/** The matter that the next meeting is called for. */
export const MEETING_ITEM: StoryItem = {
  raisedDaysAgo: 10,
  raiser: 'neighbour-8-11',
  grid: '8',
  category: 'parking',
  title: '杏林苑电动车没有地方停',
  proposal: '在杏林苑2号楼北侧空地划出 40 个电动车停车位。',
  body: '电动车都停在楼道口，轮椅和婴儿车出不去，消防检查也提过两次。2号楼北侧有一块空地一直闲着。',
  place: '杏林苑2号楼北侧空地',
  scenes: [],
  admitted: 'residentsInterest',
  endorsers: 5,
  minutes: '网格党支部现场看过，空地权属清楚，同意提交议事会，请物业到会说明划线费用。',
}

/** A matter on the agenda of a meeting that is still being prepared: nobody has asked the company yet. */
export const UNREADY_ITEM: StoryItem = {
  raisedDaysAgo: 7,
  raiser: 'neighbour-8-12',
  grid: '8',
  category: 'service',
  title: '杏林苑快递没有地方放',
  proposal: '在杏林苑东门值班室旁装一组快递柜，由物业管理。',
  body: '快递都堆在东门地上，下雨就淋湿，老人弯腰找半天。值班室旁边有一块空地，能放一组柜子。',
  place: '杏林苑东门',
  scenes: [],
  admitted: 'residentsInterest',
  affects: [{ kind: 'propertyCompany', name: '杏林苑物业服务处' }],
  endorsers: 3,
  minutes: '同意提交议事会，请物业到会说明用电和管理。',
}

/** What has been held, called off, called and is being prepared. */
export const MEETINGS: readonly StoryMeeting[] = [
  {
    type: 'handlingFeedback',
    title: '8号网格办理反馈会',
    venue: '社区党群服务中心二楼议事厅',
    places: 10,
    noticedDaysAgo: 9,
    daysAgo: 3,
    entries: [
      {
        item: '铁路小区3号楼楼顶堆物影响排水',
        minutes: 20,
        presenter: '网格员刘敏',
      },
      {
        title: '听取大家对办理结果的意见',
        minutes: 20,
        presenter: '议事长马德福',
        material: { title: '发言规则', text: '每人不超过两分钟，先没发过言的。' },
      },
    ],
    parties: [
      { kind: 'propertyCompany', name: '铁路小区物业服务站', came: true },
      { kind: 'utility', name: '区排水管理所' },
    ],
    listeners: ['li-xiuying', 'neighbour-8-14'],
    attended: ['ma-defu', 'zhang-guilan', 'neighbour-8-1', 'neighbour-8-2', 'neighbour-8-4'],
    motion: {
      entry: 1,
      mover: 'zhang-guilan',
      seconder: 'neighbour-8-1',
      text: '每月最后一个周五由物业检查一次楼顶和楼道，结果贴在单元门口。',
      speeches: [
        { by: 'neighbour-8-2', stance: 'for' },
        { by: 'neighbour-8-4', stance: 'against' },
      ],
      yes: 4,
      no: 1,
      dissent: { by: 'neighbour-8-4', reason: '月底物业事情多，怕走过场，改在月初更好。' },
    },
    minutes: {
      sections: [
        '网格员刘敏报告：3号楼楼顶的杂物已经清空，排水口疏通了，正在等验收。',
        '大家对清理结果表示满意，担心过一阵子又堆起来，商定由物业每月检查一次。',
      ],
      correction: {
        by: 'zhang-guilan',
        text: '我说的是楼顶和楼道都要查，请写全。',
        answer: '已核对，动议里写的是楼顶和楼道，纪要照此理解。',
      },
      signer: 'neighbour-8-1',
    },
  },
  {
    type: 'coordination',
    title: '8号网格停车协调会',
    venue: '社区党群服务中心一楼会客厅',
    places: 6,
    noticedDaysAgo: 12,
    daysAgo: 5,
    entries: [
      {
        title: '沟通杏林苑门口临时停车',
        minutes: 30,
        presenter: '网格员刘敏',
        material: { title: '情况', text: '早晚高峰门口停满，校车进不来。' },
      },
    ],
    parties: [],
    listeners: ['li-xiuying'],
    attended: [],
    cancelled: '交警部门已经划了临时停车位，问题解决了，会不开了。',
  },
  {
    type: 'jointCouncil',
    title: '8号网格议事联席会',
    venue: '社区党群服务中心二楼议事厅',
    places: 12,
    noticedDaysAgo: 4,
    daysAgo: -1,
    entries: [
      {
        title: '通报上次会议的落实情况',
        minutes: 10,
        presenter: '记录员何静',
        material: { title: '落实情况', text: '楼顶堆物已清空，正在等验收。' },
      },
      {
        item: MEETING_ITEM.title,
        minutes: 40,
        presenter: '提出人',
        material: {
          title: '划线方案',
          text: '方案一：40 个车位，带雨棚；方案二：60 个车位，不带雨棚。',
        },
      },
    ],
    parties: [{ kind: 'propertyCompany', name: '杏林苑物业服务处' }],
    listeners: ['li-xiuying', 'chen-hao'],
    attended: [],
  },
  {
    type: 'hearing',
    title: '铁路小区停水检修时间听证会',
    venue: '铁路小区值班室',
    places: 3,
    noticedDaysAgo: 2,
    daysAgo: -5,
    entries: [
      {
        title: '听取居民对检修时间的意见',
        minutes: 40,
        presenter: '区自来水公司',
        material: {
          title: '检修方案',
          text: '方案一：周六上午停水 6 小时；方案二：工作日夜里停水，分两次。',
        },
      },
    ],
    parties: [{ kind: 'utility', name: '区自来水公司' }],
    // three have a place, two wait for one
    listeners: ['li-xiuying', 'chen-hao', 'neighbour-8-8', 'neighbour-8-9', 'neighbour-8-10'],
    attended: [],
  },
  {
    type: 'topicDiscussion',
    title: '8号网格议题讨论会',
    venue: '社区党群服务中心二楼议事厅',
    places: 12,
    noticedDaysAgo: 1,
    daysAgo: -9,
    entries: [{ item: UNREADY_ITEM.title, minutes: 30, presenter: '提出人' }],
    // the company that it affects has not been asked yet, so that it cannot be noticed
    parties: [],
    listeners: [],
    attended: [],
    isUnnoticed: true,
  },
]
