/** What a supporter of a merged item says: this matter is mine, too, or it is not. */
export const MERGE_ANSWERS = ['keep', 'withdraw'] as const
export type MergeAnswer = (typeof MERGE_ANSWERS)[number]

export const MERGE_ANSWER_TEXT: Record<MergeAnswer, string> = {
  keep: '继续支持',
  withdraw: '不再支持',
}

/**
 * Who goes along when an item is merged or a sheet of paper is counted: everybody who does not
 * support the other item already and did not raise it. Nobody is counted twice.
 */
export function newSupporters<Support extends { readonly accountId: string }>(
  supports: readonly Support[],
  there: ReadonlySet<string>,
  raiserIds: readonly string[],
): Support[] {
  return supports.filter(({ accountId }) => !there.has(accountId) && !raiserIds.includes(accountId))
}
