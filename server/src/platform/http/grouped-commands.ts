import { inTransaction } from '../db/transaction'
import { IdempotencyModel } from './idempotency.model'
import { keptRecord, type KeyedCommand } from './idempotency'

/** Of several commands that arrived together, which were done; the others are then run alone. */
export type GroupWork<Member> = (members: readonly Member[]) => Promise<readonly boolean[]>

const GROUP_MAX = 100

interface Waiting<Member> {
  readonly command: KeyedCommand
  readonly member: Member
  readonly settle: (isDone: boolean) => void
}

/**
 * Runs commands of one kind that arrive while others are being committed in one transaction, with
 * the records of their keys: what each of them promises holds for all, and the disk is asked once.
 * One that repeats a key and one the group leaves out take the ordinary way, so that every refusal is
 * said by the same code as ever.
 *
 * @returns a function that tells whether the command was done, with the empty answer
 */
export function grouped<Member>(
  work: GroupWork<Member>,
): (command: KeyedCommand, member: Member) => Promise<boolean> {
  const waiting: Waiting<Member>[] = []
  let isRunning = false

  const runGroup = async (group: readonly Waiting<Member>[]): Promise<void> => {
    const done = new Set<Waiting<Member>>()
    try {
      await inTransaction(async () => {
        done.clear()
        const records = new Map(group.map((one) => [one, keptRecord(one.command, {})]))
        const ids = [...records.values()].map((record) => record._id)
        const kept = await IdempotencyModel.find({ _id: { $in: ids } })
          .select({ _id: 1 })
          .lean()
        const used = new Set(kept.map((record) => record._id))
        const fresh = group.filter((one) => {
          const id = records.get(one)?._id ?? ''
          if (used.has(id)) return false
          used.add(id)
          return true
        })
        const isDone = await work(fresh.map(({ member }) => member))
        const taken = fresh.filter((_one, index) => isDone[index] === true)
        if (taken.length === 0) return
        await IdempotencyModel.insertMany(
          taken.flatMap((one) => records.get(one) ?? []),
          { lean: true },
        )
        for (const one of taken) done.add(one)
      })
    } catch {
      // whatever it was meets each of them alone, and is told there
      done.clear()
    }
    for (const one of group) one.settle(done.has(one))
  }

  const drain = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP_MAX)
      await runGroup(group)
      // those who were answered just now may be back with others
      await new Promise((resolve) => setImmediate(resolve))
    }
    isRunning = false
  }

  return (command, member) =>
    new Promise((resolve) => {
      waiting.push({ command, member, settle: resolve })
      if (!isRunning) setImmediate(() => void drain())
    })
}
