import { findsAny, type Look } from '../db/looks'

/** Writes down what the clock has ended in a community; idempotent. */
export type DueWork = (communityId: string, now: Date) => Promise<void>

/** Where a due work would find something to do; where nothing is found there, it does nothing. */
export type DueLooks = (communityId: string, now: Date) => readonly Look[]

const works: DueWork[] = []
const looks: DueLooks[] = []
const settledSecond = new Map<string, number>()
const inFlight = new Map<string, { readonly second: number; readonly done: Promise<void> }>()
let report: (error: unknown) => void = () => undefined

/** Registers the due work of a feature, in the order in which it shall run. */
export function registerDueWork(work: DueWork, where: DueLooks): void {
  works.push(work)
  looks.push(where)
}

/** Where faults of due work are told: they are ours, never the reader's. */
export function onDueFault(handler: (error: unknown) => void): void {
  report = handler
}

/** Does `work` for each that is due; one that fails is reported and does not stop the others. */
export async function eachDue<Due>(
  dues: readonly Due[],
  work: (due: Due) => Promise<void>,
): Promise<void> {
  for (const due of dues) {
    try {
      await work(due)
    } catch (error) {
      report(error)
    }
  }
}

/**
 * Does `work` for everything that is due, however much it is, a page at a time. One that fails is
 * reported and left to the next round, so that it stands in the way of nobody.
 *
 * @param find the first page of what is due, without the ids that failed
 */
export async function drainDue<Due extends { readonly _id: string }>(
  find: (failed: readonly string[]) => Promise<readonly Due[]>,
  work: (due: Due) => Promise<void>,
): Promise<void> {
  const failed: string[] = []
  const seen = new Set<string>()
  for (;;) {
    // what is found again was not moved by its work: another round would find it for ever
    const dues = (await find(failed)).filter(({ _id }) => !seen.has(_id))
    if (dues.length === 0) return
    for (const due of dues) {
      seen.add(due._id)
      try {
        await work(due)
      } catch (error) {
        failed.push(due._id)
        report(error)
      }
    }
  }
}

/**
 * Most seconds end nothing, and one question tells so. What one work leaves may be due for the next,
 * so where anything is due all of them run.
 */
async function runWorks(communityId: string, now: Date): Promise<void> {
  const all = looks.flatMap((where) => where(communityId, now))
  const isQuiet = await findsAny(all).then(
    (isDue) => !isDue,
    (error: unknown) => {
      report(error)
      return false
    },
  )
  if (!isQuiet) await eachDue(works, (work) => work(communityId, now))
}

/**
 * Writes down everything whose time is over, before an operation looks: a ballot is closed at its
 * minute even if no job ran. Deadlines fall on whole seconds, so once in a second is often enough,
 * and who comes while it runs waits for the same run.
 */
export async function settleDue(communityId: string, now: Date): Promise<void> {
  const second = Math.floor(now.getTime() / 1000)
  if (settledSecond.get(communityId) === second) return
  const running = inFlight.get(communityId)
  if (running !== undefined) {
    await running.done
    return running.second === second ? undefined : settleDue(communityId, now)
  }
  const done = runWorks(communityId, now).finally(() => {
    inFlight.delete(communityId)
    settledSecond.set(communityId, second)
  })
  inFlight.set(communityId, { second, done })
  await done
}
