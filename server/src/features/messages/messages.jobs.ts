import type { Clock } from '../../platform/clock'
import { randomId } from '../../platform/ids'
import type { Job } from '../../platform/jobs/jobs'
import { dropLease, takeLease } from '../../platform/jobs/lease.store'
import type { Logger } from '../../platform/logger'
import { wechat } from '../../platform/wechat/current'
import type { WechatGateway } from '../../platform/wechat/gateway'
import { onPush } from '../../platform/wechat/push'
import { allCommunities } from '../places/index'
import { forgetOldMessages } from './commands/forget-messages'
import { hearChange, hearPopup, hearSent } from './commands/hear-push'
import { sendQueue } from './commands/send-queue'
import { holdQueue, queuesDue, restQueue } from './queue.store'

const PERIOD_MS = 2_000
const SWEEP_MS = 60 * 60 * 1000
/** A community's turn ends after so long, so that the others have theirs and a stop need not wait. */
const TURN_MS = 4_000
/** Renewed after every wave. Whoever takes over later finds what the killed one was sending. */
const LEASE_MS = 15_000

/** Sends what waits in one community, unless another instance does. */
async function takeTurn(
  communityId: string,
  gateway: WechatGateway,
  clock: Clock,
  logger: Logger,
): Promise<void> {
  const turn = randomId()
  const lease = { name: `messages ${communityId}`, holder: turn }
  if (!(await takeLease(lease, LEASE_MS))) return
  const endsAt = performance.now() + TURN_MS
  try {
    const heldUntil = await holdQueue(communityId, clock.now())
    await sendQueue(
      { communityId, gateway, turn, logger },
      () => clock.now(),
      async () => performance.now() > endsAt || !(await takeLease(lease, LEASE_MS)),
    )
    await restQueue(communityId, heldUntil, clock.now())
  } finally {
    await dropLease(lease)
  }
}

async function sendRound(clock: Clock, logger: Logger): Promise<void> {
  const gateway = wechat()
  if (gateway === null) return
  for (const communityId of await queuesDue(clock.now())) {
    await takeTurn(communityId, gateway, clock, logger)
  }
}

/** Sends what waits, in every community in turn. */
export const messaging: Job = { name: 'messages', everyMs: PERIOD_MS, run: sendRound }

/** Forgets what became of messages long ago. */
export const messageSweep: Job = {
  name: 'messages-sweep',
  everyMs: SWEEP_MS,
  run: async (clock) => {
    for (const { _id } of await allCommunities()) await forgetOldMessages(_id, clock.now())
  },
}

/** Listens to what WeChat tells of consent and delivery. */
export function useMessagePushes(): void {
  onPush('subscribe_msg_popup_event', hearPopup)
  onPush('subscribe_msg_change_event', hearChange)
  onPush('subscribe_msg_sent_event', hearSent)
}
