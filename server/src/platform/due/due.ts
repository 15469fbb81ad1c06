/** Writes down what the clock has ended in a community; idempotent. */
export type DueWork = (communityId: string, now: Date) => Promise<void>

const works: DueWork[] = []
const settledSecond = new Map<string, number>()

/** Registers the due work of a feature, in the order in which it shall run. */
export function registerDueWork(work: DueWork): void {
  works.push(work)
}

/**
 * Writes down everything whose time is over, before an operation looks: a ballot is closed at its
 * minute even if no job ran. Deadlines fall on whole seconds, so once in a second is often enough.
 */
export async function settleDue(communityId: string, now: Date): Promise<void> {
  const second = Math.floor(now.getTime() / 1000)
  if (settledSecond.get(communityId) === second) return
  for (const work of works) await work(communityId, now)
  settledSecond.set(communityId, second)
}
