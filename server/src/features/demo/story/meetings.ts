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
  }[]
  /** Neighbours who asked for a place. */
  readonly listeners: readonly string[]
  /** Members who came, where it has been held. */
  readonly attended: readonly string[]
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

/** What has been held and what is called: a report on work done, and the next decision. */
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
    parties: [],
    listeners: ['li-xiuying', 'neighbour-8-14'],
    attended: ['ma-defu', 'zhang-guilan', 'neighbour-8-1', 'neighbour-8-2', 'neighbour-8-4'],
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
]
