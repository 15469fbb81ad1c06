import {
  answerAwaitedUntil,
  fetchableUntil,
  type MediaVerdict,
} from '@linyi/shared/domain/checks/media-check.rules'
import { openidOf } from '../../../platform/auth/identity.store'
import {
  dueMediaChecks,
  joinTrace,
  takeMediaCheck,
  writeMediaCheck,
  type MediaCheckDocument,
  type MediaTraceDocument,
} from '../../../platform/content/media-check.store'
import { inTransaction } from '../../../platform/db/transaction'
import { addressUntil } from '../../../platform/files/file-address'
import type { FileStore } from '../../../platform/files/file-store'
import {
  WechatError,
  type WechatGateway,
  type WechatPolicy,
} from '../../../platform/wechat/gateway'
import { holdMedia, ruleOnMedia } from './rule-on-media'

const ROUND = 50
/** Longer than any call takes; an instance that died gives its work to another then. */
const LEASE_MS = 2 * 60_000
const AGAIN_MS = 60_000

/** What the work needs beside the database. */
export interface MediaWork {
  /** Null in a service without WeChat. */
  readonly gateway: WechatGateway | null
  readonly files: FileStore
  /** Where WeChat reaches the service: `https://linyi.example.cn`. */
  readonly origin: string
}

/** The same where there is somebody to ask. */
type Asking = MediaWork & { readonly gateway: WechatGateway }

/** The result that came, as far as one has come. */
export function verdictOf({ suggest, label, errcode }: MediaTraceDocument): MediaVerdict | null {
  if (suggest === undefined || label === undefined || errcode === undefined) return null
  return { suggest, label, errcode }
}

/** What is worth asking again within the half hour (WECHAT 14); a check that runs twice harms nobody. */
const AGAIN: readonly WechatPolicy[] = ['tryAgain', 'nextMinute', 'unknown']

/**
 * Has one picture or recording checked, in the name of whoever sent it. Where it cannot be asked, a person
 * looks: nothing is shown for want of a check.
 */
async function ask(
  check: MediaCheckDocument,
  { gateway, origin }: Asking,
  now: Date,
): Promise<void> {
  const { communityId, _id: mediaId, senderId, kind, scene, files } = check
  const [file = ''] = files
  const openid = await openidOf(communityId, senderId)
  if (openid === null) {
    await inTransaction(() => holdMedia(check, 'notAsked', now))
    return
  }
  const askedAt = check.askedAt ?? now
  try {
    const url = `${origin}${addressUntil(file, fetchableUntil(now), 'check')}`
    const { traceId } = await gateway.checkMedia({ openid, scene, kind, url })
    await writeMediaCheck(check, { askedAt, nextAt: answerAwaitedUntil(askedAt) })
    // the result may have come before the number it belongs to
    const verdict = verdictOf(await joinTrace(traceId, { communityId, mediaId }, now))
    if (verdict !== null) await ruleOnMedia({ communityId, mediaId }, verdict, now)
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    if (AGAIN.includes(error.policy)) {
      await writeMediaCheck(check, { askedAt, nextAt: new Date(now.getTime() + AGAIN_MS) })
    } else {
      await inTransaction(() => holdMedia(check, 'notAsked', now))
    }
  }
}

/** What was refused for good is deleted; that it was refused stays. */
async function forget(check: MediaCheckDocument, files: FileStore): Promise<void> {
  for (const name of check.files) await files.remove(name)
  await writeMediaCheck(check, { files: [], nextAt: null })
}

/**
 * Does what is due about the pictures and recordings of a community: asks for their check, gives up
 * waiting for a result after half an hour, and deletes what was refused for good.
 */
export async function workOnMedia(communityId: string, now: Date, work: MediaWork): Promise<void> {
  const { gateway, files } = work
  for (const due of await dueMediaChecks(communityId, now, ROUND)) {
    if (!(await takeMediaCheck(due, new Date(now.getTime() + LEASE_MS)))) continue
    const check = { ...due, version: due.version + 1 }
    if (check.state === 'refused') await forget(check, files)
    else if (check.askedAt !== null && now >= answerAwaitedUntil(check.askedAt)) {
      await inTransaction(() => holdMedia(check, 'noAnswer', now))
    } else if (gateway !== null) await ask(check, { ...work, gateway }, now)
  }
}
