import type { Clock } from '../clock'
import type { Job } from '../jobs/jobs'
import type { Logger } from '../logger'
import { pushHandler } from './push'
import { finishPush, postponePush, takePush, type TakenPush } from './push.store'

const AT_ONCE = 4
const PERIOD_MS = 1_000

/** Does what waits of the pushes WeChat has sent; one that fails stands in the way of no other. */
export async function drainPushes(clock: Clock, logger: Logger): Promise<void> {
  const take = () => takePush(clock.now())
  const worker = async (first: TakenPush | null): Promise<void> => {
    for (let taken = first; taken !== null; taken = await take()) await handle(taken, clock, logger)
  }
  const first = await take()
  // mostly nothing waits: who looks for more is called when something does
  if (first === null) return
  const others = Array.from({ length: AT_ONCE - 1 }, async () => worker(await take()))
  await Promise.all([worker(first), ...others])
}

/** A push is taken up as soon as it came; this finds what was left by a failure or a power cut. */
export const pushWork: Job = { name: 'pushes', everyMs: PERIOD_MS, run: drainPushes }

/** An event that no feature asked for is done as it is. */
async function handle({ id, tries, push }: TakenPush, clock: Clock, logger: Logger): Promise<void> {
  try {
    await pushHandler(push.event)?.(push)
  } catch (error) {
    const isPostponed = await postponePush(id, tries, clock.now())
    const told = { err: error, event: push.event, tries }
    if (isPostponed) logger.warn(told, 'a push of WeChat could not be dealt with yet')
    else logger.error(told, 'a push of WeChat was given up')
    return
  }
  await finishPush(id)
}
