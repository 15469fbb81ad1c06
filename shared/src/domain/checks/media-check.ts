import { CONTENT_LABEL_TEXT, contentLabelOf } from './check'

/** What is checked as bytes: what everybody sees, and what everybody hears. */
export const MEDIA_KINDS = ['picture', 'voice'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export const MEDIA_KIND_TEXT: Record<MediaKind, string> = { picture: '图片', voice: '录音' }

/** Where a picture or recording stands between being handed in and being shown to others. */
export const MEDIA_STATES = ['waiting', 'passed', 'held', 'refused'] as const
export type MediaState = (typeof MEDIA_STATES)[number]

export const MEDIA_STATE_TEXT: Record<MediaState, string> = {
  waiting: '核查中',
  passed: '已通过',
  held: '待人工核查',
  refused: '未通过',
}

/** Why a person looks where the automatic check did not end the matter. */
export const MEDIA_DOUBTS = [
  'flagged',
  'politics',
  'noAnswer',
  'unreachable',
  'notAsked',
  'appealed',
] as const
export type MediaDoubt = (typeof MEDIA_DOUBTS)[number]

export const MEDIA_DOUBT_TEXT: Record<MediaDoubt, string> = {
  flagged: '自动核查拿不准',
  politics: '可能涉及时政，不能由机器决定',
  noAnswer: '半小时没有等到自动核查的结果',
  unreachable: '自动核查没有取到文件',
  notAsked: '没有做成自动核查',
  appealed: '提交人向街道申诉',
}

/** What a label says; empty for the one that says all is well, and where there is none. */
export function labelText(label: number | null): string {
  const known = label === null ? 100 : contentLabelOf(label)
  return known === 100 ? '' : CONTENT_LABEL_TEXT[known]
}

export const MEDIA_TEXT_LIMITS = { reason: 200, appeal: 200 } as const
