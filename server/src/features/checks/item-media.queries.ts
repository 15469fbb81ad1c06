import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { ItemMedia } from '@linyi/shared/contract/checks-down.contract'
import { canCheck } from '@linyi/shared/domain/checks/check.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import {
  mediaChecksAmong,
  uncheckedMedia,
  type MediaCheckDocument,
} from '../../platform/content/media-check.store'
import { toAbility } from '../../platform/http/ability'
import { ensure, found } from '../../platform/http/app-error'
import { itemMediaIds, type ItemMediaIds } from '../agenda/index'
import { publicNames, type PublicName } from '../people/index'
import { sentPhotos } from '../photos/index'
import { sentVoices, voicesByIds } from '../voices/index'
import { mediaPolicy } from './media.policy'
import { reasonOf, shown, type MediaLook } from './media.presenter'

/** What is shown with an item, each with its check, or as it stands where it has none. */
export interface CheckedItem {
  readonly item: ItemMediaIds['item']
  readonly checks: readonly MediaCheckDocument[]
  readonly ofRecord: ReadonlySet<string>
  /** Those that have no row yet. */
  readonly unchecked: ReadonlySet<string>
}

/**
 * The pictures and recordings of an item, in the order in which its page shows them.
 *
 * @throws AppError `checks.matter_not_found`
 */
export async function checkedItem(communityId: string, itemId: string): Promise<CheckedItem> {
  const media = found(await itemMediaIds(communityId, itemId), 'checks.matter_not_found')
  const { item, photoIds, voiceIds, ofRecord } = media
  const ids = [...voiceIds, ...photoIds]
  const [checks, photos, voices] = await Promise.all([
    mediaChecksAmong(communityId, ids),
    sentPhotos(communityId, photoIds),
    sentVoices(communityId, voiceIds),
  ])
  const known = new Map(checks.map((check) => [check._id, check]))
  const sent = new Map([...photos, ...voices].map((one) => [one.id, one]))
  const all = ids.flatMap((id) => {
    const one = sent.get(id)
    return known.get(id) ?? (one === undefined ? [] : uncheckedMedia(communityId, one))
  })
  return { item, checks: all, ofRecord, unchecked: new Set(ids.filter((id) => !known.has(id))) }
}

/** A picture or recording as whoever may take it down sees it. */
function presentItemMedia(
  check: MediaCheckDocument,
  { item, ofRecord }: CheckedItem,
  actor: Actor,
  names: ReadonlyMap<string, PublicName>,
  look: MediaLook,
): ItemMedia {
  const { _id, senderId, sentAt, state, takenDown } = check
  return {
    ...shown(check, look),
    id: _id,
    sender: { name: names.get(senderId)?.masked ?? '没有账号的办理单位' },
    sentAt: sentAt.toISOString(),
    isOfRecord: ofRecord.has(_id),
    state,
    isTakenDown: takenDown !== null,
    reason: reasonOf(check),
    abilities: { takeDown: toAbility(mediaPolicy.takeDown(actor, check, item.gridId, look.now)) },
  }
}

/**
 * The pictures and recordings of an item, for those who check contents at its place.
 *
 * @throws AppError `checks.matter_not_found`, `checks.not_checker`
 */
export async function itemMedia(
  { itemId }: RequestOf<'checks.itemMedia'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'checks.itemMedia'>> {
  const { communityId } = actor
  const checked = await checkedItem(communityId, itemId)
  const { item, checks } = checked
  ensure(canCheck(actor, { gridId: item.gridId, authorId: '' }, now))
  const voiceIds = checks.flatMap(({ _id, kind }) => (kind === 'voice' ? [_id] : []))
  const [names, voices] = await Promise.all([
    publicNames(
      communityId,
      checks.map(({ senderId }) => senderId),
    ),
    voicesByIds(communityId, voiceIds),
  ])
  const look = { voices: new Map(voices.map((voice) => [voice.id, voice])), now }
  return {
    title: item.title,
    items: checks.map((check) => presentItemMedia(check, checked, actor, names, look)),
  }
}
