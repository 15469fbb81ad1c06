import { setImmediate } from 'node:timers/promises'
import { inTransaction } from '../../../platform/db/transaction'
import { abandonedMessages } from '../message.store'
import { gatherDigests } from './gather-digests'
import { sendWave, writePlanned, type Sending } from './send-wave'

/** How many waves a turn has at most; then another community, or the next round, gets its own. */
const WAVES_MAX = 400

/**
 * One turn of the sender in one community, alone there by a lease. What an earlier turn left half asked
 * may have arrived: it is written down as unknown and not sent again.
 *
 * @param isOver asked between waves, so that a turn ends before its lease does
 */
export async function sendQueue(
  sending: Sending,
  now: () => Date,
  isOver: () => boolean | Promise<boolean>,
): Promise<void> {
  await loseAbandoned(sending, now())
  await gatherDigests(sending.communityId, now())
  for (let wave = 0; wave < WAVES_MAX; wave += 1) {
    if (!(await sendWave(sending, now())) || (await isOver())) return
    await setImmediate()
  }
}

async function loseAbandoned({ communityId }: Sending, now: Date): Promise<void> {
  for (;;) {
    const found = await inTransaction(async () => {
      const messages = await abandonedMessages(communityId)
      await writePlanned(
        communityId,
        messages.map((message) => ({ message, event: 'lose', change: { endedAt: now } })),
      )
      return messages.length
    })
    if (found === 0) return
  }
}
