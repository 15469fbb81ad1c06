import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { gridsChecked } from '@linyi/shared/domain/checks/check.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import {
  countHeldMedia,
  heldMedia,
  unshownMediaOf,
  type MediaCheckDocument,
} from '../../platform/content/media-check.store'
import { duePosition, timePosition } from '../../platform/db/keyset'
import { AppError } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { voicesByIds, type VoiceReference } from '../voices/index'
import { presentHeldMedia, presentOwnMedia } from './media.presenter'

const COUNTED_MAX = 50

/** One question for all recordings of a page. */
async function voicesAmong(
  communityId: string,
  checks: readonly MediaCheckDocument[],
): Promise<ReadonlyMap<string, VoiceReference>> {
  const ids = checks.flatMap(({ _id, kind }) => (kind === 'voice' ? [_id] : []))
  const voices = await voicesByIds(communityId, ids)
  return new Map(voices.map((voice) => [voice.id, voice]))
}

/**
 * Pictures and recordings that wait for a person.
 *
 * @throws AppError `checks.not_checker`
 */
export async function mediaQueue(
  { after, limit }: RequestOf<'checks.media'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'checks.media'>> {
  if (gridsChecked(actor, now)?.length === 0) throw new AppError('checks.not_checker')
  const { communityId } = actor
  const found = await heldMedia(communityId, { after, limit })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const senders = rows.map(({ senderId }) => senderId)
  const [names, voices] = await Promise.all([
    publicNames(communityId, senders),
    voicesAmong(communityId, rows),
  ])
  return {
    items: rows.map((row) => presentHeldMedia(row, actor, names, { voices, now })),
    next: last === undefined ? null : duePosition(last),
  }
}

/** One's own pictures and recordings that others do not see yet, or will not. */
export async function ownMedia(
  { after, limit }: RequestOf<'checks.ownMedia'>,
  { communityId, accountId }: Actor,
  now: Date,
): Promise<ResponseOf<'checks.ownMedia'>> {
  const found = await unshownMediaOf(communityId, accountId, { after, limit })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const voices = await voicesAmong(communityId, rows)
  return {
    items: rows.map((row) => presentOwnMedia(row, { voices, now })),
    next: last === undefined ? null : timePosition(last.sentAt, last._id),
  }
}

/** How many pictures and recordings wait for somebody who looks. */
export async function mediaWaitingFor(actor: Actor, now: Date): Promise<number> {
  if (gridsChecked(actor, now)?.length === 0) return 0
  return countHeldMedia(actor.communityId, COUNTED_MAX)
}
