import type { RequestOf } from '@linyi/shared/contract/operations'

/** What somebody told the operator of the app, and how far it has come. */
export interface StoryFeedback {
  readonly by: string
  readonly kind: RequestOf<'feedback.write'>['kind']
  readonly text: string
  readonly page: { readonly path: string; readonly title: string }
  readonly daysAgo: number
  readonly answer?: string
  /** Asked again the day after the answer. */
  readonly again?: string
}

export const FEEDBACK: readonly StoryFeedback[] = [
  {
    by: 'chen-hao',
    kind: 'hard',
    text: '投票页的字在长辈版里要往下滑很多才看到按钮，老人容易漏。',
    page: { path: 'features/ballots/pages/ballot/index', title: '投票' },
    daysAgo: 12,
    answer: '长辈版已把按钮移到上面，下次更新就有。',
  },
  {
    by: 'wang-jianjun',
    kind: 'broken',
    text: '上传现场照片时转圈很久，后来提示网络不好。',
    page: { path: 'features/agenda/pages/raise/index', title: '提议题' },
    daysAgo: 6,
    answer: '请先换到 Wi-Fi 再传；照片会先缩小，弱网也能传上来。',
    again: '换了网络还是不行。',
  },
  {
    by: 'li-xiuying',
    kind: 'wish',
    text: '想在首页看到这个月要开的会。',
    page: { path: 'pages/home/index', title: '首页' },
    daysAgo: 2,
  },
]
