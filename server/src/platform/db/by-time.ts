/** A page of documents that begin at some time, in either direction of time. */
export interface TimePage {
  readonly from: Date | null
  readonly to: Date | null
  readonly isFalling: boolean
  /** The last one of the page before. */
  readonly after: { readonly at: Date; readonly id: string } | null
  readonly limit: number
}

/** The filter of such a page by `startsAt`, then by id: it costs the same however far one pages. */
export function startingIn({ from, to, isFalling, after }: TimePage): object {
  const range = {
    ...(from === null ? {} : { $gte: from }),
    ...(to === null ? {} : { $lt: to }),
  }
  if (after === null) return Object.keys(range).length === 0 ? {} : { startsAt: range }
  const { at, id } = after
  // the bound at the page's own side stands beside the one at the far side
  const near = isFalling ? { $lte: at } : { $gte: at }
  const beyond = isFalling ? '$lt' : '$gt'
  return {
    startsAt: { ...(isFalling ? pick(range, '$gte') : pick(range, '$lt')), ...near },
    $or: [{ startsAt: { [beyond]: at } }, { startsAt: at, _id: { [beyond]: id } }],
  }
}

function pick(range: Readonly<Record<string, Date>>, bound: '$gte' | '$lt'): object {
  return range[bound] === undefined ? {} : { [bound]: range[bound] }
}
