import type { Actor } from '@linyi/shared/domain/people/actor'
import { devicesOf, endSession } from '../../../platform/auth/session.store'
import { recordEvent } from '../../../platform/events/event.store'
import { found } from '../../../platform/http/app-error'
import { deviceIdOf } from '../devices.queries'

/**
 * Ends the session of one of the caller's devices, also on sockets that are open.
 *
 * @throws AppError `people.device_unknown`
 */
export async function endDevice(
  { communityId, accountId }: Actor,
  deviceId: string,
  now: Date,
): Promise<Record<string, never>> {
  const devices = await devicesOf(communityId, accountId, now)
  const { id } = found(
    devices.find((device) => deviceIdOf(device) === deviceId),
    'people.device_unknown',
  )
  await endSession(id, now)
  await recordEvent({
    communityId,
    type: 'people.deviceEnded',
    subject: { kind: 'account', id: accountId },
    actorId: accountId,
    at: now,
  })
  return {}
}
