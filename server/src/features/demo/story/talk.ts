import type { StatementKind } from '@linyi/shared/domain/statements/statement'
import type { StoryAct } from './handled-items'

/** One who says something about a matter, and how many neighbours agree. */
export interface StoryStatement {
  readonly by: string
  readonly kind: StatementKind
  readonly text: string
  readonly agrees: number
}

/** What people say about a matter of the story that is open. */
export interface StoryBoard {
  readonly title: string
  readonly daysAgo: number
  readonly statements: readonly StoryStatement[]
  readonly summary: { readonly by: string; readonly text: string } | null
}

const neighbour = (index: number) => `neighbour-8-${String(index)}`

export const BOARDS: readonly StoryBoard[] = [
  {
    title: '铁路小区晚上路灯不亮',
    daysAgo: 3,
    statements: [
      {
        by: 'li-xiuying',
        kind: 'for',
        text: '晚上接孙子放学要打手电，换了灯心里踏实。',
        agrees: 9,
      },
      {
        by: neighbour(9),
        kind: 'for',
        text: '太阳能灯不用拉电线，也不用大家分摊电费。',
        agrees: 6,
      },
      {
        by: neighbour(12),
        kind: 'against',
        text: '连着阴雨几天就不亮了，不如接市政电。',
        agrees: 4,
      },
      { by: neighbour(16), kind: 'against', text: '灯杆别正对一楼窗户，晃得睡不着。', agrees: 7 },
      {
        by: neighbour(11),
        kind: 'fact',
        text: '主路一共 11 盏灯，现在亮着 5 盏，2号楼到3号楼这一段全黑。',
        agrees: 8,
      },
      { by: neighbour(14), kind: 'fact', text: '去年冬天这段路摔过两个人。', agrees: 3 },
    ],
    summary: {
      by: 'ma-defu',
      text: '多数邻居赞成换灯；担心的是阴雨天亮度和灯光晃眼。选址会避开一楼窗户，并请厂家说明连续阴雨时能亮几天。',
    },
  },
]

/** What the raiser of the later matter reads when it goes into the earlier one. */
export const MERGE_REPLY = '您说的和前面一位邻居提的是同一处，已经并到一起办理，进展会一起告诉您。'

/** Signatures on paper that a second person has yet to check. */
export const PAPER_SHEET = {
  title: '2号楼门前下水道一下雨就堵',
  by: 'liu-min',
  signers: [neighbour(19), neighbour(21)],
  hoursAgo: 20,
} as const

/** One thing said at a session, and what became of it. */
export interface StoryRemark {
  readonly text: string
  readonly place: string
  readonly speaker: string
  readonly acts: readonly StoryAct[]
}

const PATRON = { patronName: '罗秀峰', patronTitle: '街道党工委副书记' } as const

interface StorySession {
  readonly patronName: string
  readonly patronTitle: string
  readonly theme: string
  readonly venue: string
}

/** The leader has listened once; the next evening is planned. */
export const HELD_SESSION: StorySession & {
  readonly daysAgo: number
  readonly summary: string
  readonly remarks: readonly StoryRemark[]
} = {
  ...PATRON,
  theme: '铁路小区夜话：住得安心',
  venue: '铁路小区居民活动室',
  daysAgo: 6,
  summary: '路面当场答应一周内补好；其余两件三天内由网格员回话，办得了的马上办，办不了的说明原因。',
  remarks: [
    {
      text: '1号楼拐角的路面坑了一大块，老人走路容易崴脚，请补一补。',
      place: '铁路小区1号楼拐角',
      speaker: '张阿姨',
      acts: [
        {
          after: 14,
          by: 'liu-min',
          name: 'agenda.handle',
          input: { text: '联系街道养护队，到现场量了尺寸。' },
        },
        {
          after: 48,
          by: 'liu-min',
          name: 'agenda.finish',
          input: { reply: '坑已经补平，现场围挡也撤了。' },
        },
      ],
    },
    {
      text: '快递柜放在3号楼门口挡路，婴儿车推不过去。',
      place: '铁路小区3号楼门口',
      speaker: '小李',
      acts: [
        {
          after: 15,
          by: 'liu-min',
          name: 'agenda.explain',
          input: {
            legalReason:
              '快递柜用的是全体业主的共有部分，挪到哪里要由业主共同决定（民法典第278条），社区不能代为决定。',
          },
        },
      ],
    },
    {
      text: '晚上活动室能不能多开一个小时，孩子写完作业想打会儿球。',
      place: '铁路小区居民活动室',
      speaker: '赵大爷',
      acts: [
        {
          after: 16,
          by: 'liu-min',
          name: 'agenda.handle',
          input: { text: '和管活动室的志愿者商量排班。' },
        },
        {
          after: 62,
          by: 'liu-min',
          name: 'agenda.finish',
          input: { reply: '从下周起，活动室每晚开到九点半，门口贴了新时间。' },
        },
      ],
    },
  ],
}

export const PLANNED_SESSION: StorySession & { readonly inDays: number } = {
  ...PATRON,
  theme: '杏林苑夜话：停车和充电怎么安排',
  venue: '杏林苑小花园（下雨改在社区会议室）',
  inDays: 4,
}
