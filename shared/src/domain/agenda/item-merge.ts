/** What a supporter of a merged item says: this matter is mine, too, or it is not. */
export const MERGE_ANSWERS = ['keep', 'withdraw'] as const
export type MergeAnswer = (typeof MERGE_ANSWERS)[number]

export const MERGE_ANSWER_TEXT: Record<MergeAnswer, string> = {
  keep: '继续支持',
  withdraw: '不再支持',
}
