import { randomId } from '../ids'
import { dropLease, takeLease } from './lease.store'

const LEASE_MS = 30_000
const RENEW_MS = 10_000

/**
 * Does `work` unless it is being done somewhere: of all instances and calls one holds the lease. It is
 * renewed while the work lasts, and a process that was killed holds it for half a minute at most.
 *
 * @returns whether it was done here
 */
export async function withLease(name: string, work: () => Promise<void>): Promise<boolean> {
  const lease = { name, holder: randomId() }
  if (!(await takeLease(lease, LEASE_MS))) return false
  const renewing = setInterval(() => {
    // when it cannot be renewed it ends, and with it the promise that nobody else begins
    takeLease(lease, LEASE_MS).catch(() => undefined)
  }, RENEW_MS)
  try {
    await work()
  } finally {
    clearInterval(renewing)
    await dropLease(lease)
  }
  return true
}
