import type { ResponseOf } from '@linyi/shared/contract/operations'
import { devicesOf, type SignedInDevice } from '../../platform/auth/session.store'
import type { SessionCall } from '../../platform/http/handler'

const ID_LENGTH = 24

/** How a device is named to its owner: a part of the hash of its token, which leads to neither. */
export function deviceIdOf({ id }: Pick<SignedInDevice, 'id'>): string {
  return id.slice(0, ID_LENGTH)
}

/** Where the caller is signed in, this device first. */
export async function devices({
  actor: { communityId, accountId },
  sessionId,
  now,
}: SessionCall): Promise<ResponseOf<'people.devices'>> {
  const items = (await devicesOf(communityId, accountId, now)).map((device) => ({
    id: deviceIdOf(device),
    kind: device.kind,
    text: device.text,
    since: device.since.toISOString(),
    seenAt: device.seenAt.toISOString(),
    isThis: device.id === sessionId,
  }))
  return { items: items.sort((a, b) => Number(b.isThis) - Number(a.isThis)) }
}
