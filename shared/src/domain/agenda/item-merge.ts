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

/** A signature on paper, with the household in whose name nobody else signs. */
export interface PaperSupport {
  readonly accountId: string
  readonly householdId: string
}

/**
 * Whose signatures on paper count: of each household one, for nobody sees who really held the pen.
 * The first counts; who signed for the household before is in `signed`.
 */
export function oneOfEachHousehold<Support extends PaperSupport>(
  supports: readonly Support[],
  signed: ReadonlySet<string>,
): Support[] {
  const seen = new Set(signed)
  return supports.filter(({ householdId }) => {
    const isFirst = !seen.has(householdId)
    seen.add(householdId)
    return isFirst
  })
}
