import type { HeldMedia, OwnMedia } from '@linyi/shared/contract/checks-media.contract'
import { labelText } from '@linyi/shared/domain/checks/media-check'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { MediaCheckDocument } from '../../platform/content/media-check.store'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import { presentCheckedPhoto } from '../photos/index'
import { presentCheckedVoice, type VoiceReference } from '../voices/index'
import { mediaPolicy } from './media.policy'

/** What is needed beside the checks: the recordings among them, and when it is. */
export interface MediaLook {
  readonly voices: ReadonlyMap<string, VoiceReference>
  readonly now: Date
}

/** The picture or recording itself, as long as its files are there. */
export function shown({ _id, kind, files }: MediaCheckDocument, { voices, now }: MediaLook) {
  const voice = voices.get(_id)
  const isThere = files.length > 0
  return {
    kind,
    picture: isThere && kind === 'picture' ? presentCheckedPhoto(_id, now) : null,
    voice: isThere && voice !== undefined ? presentCheckedVoice(voice, now) : null,
  }
}

/** Why others do not see it, in the words of a person or of the machine. */
export function reasonOf({ state, reason, label }: MediaCheckDocument): string | null {
  if (state !== 'refused') return null
  const suspected = labelText(label)
  return reason ?? (suspected === '' ? null : `自动核查认为含有：${suspected}`)
}

const instantOf = (at: Date | null): string | null => at?.toISOString() ?? null

/** A row of the queue. The sender stands there masked: whose it is decides nothing. */
export function presentHeldMedia(
  check: MediaCheckDocument,
  actor: Actor,
  names: ReadonlyMap<string, PublicName>,
  look: MediaLook,
): HeldMedia {
  const { _id, senderId, doubt, label, heldAt, dueAt, sentAt, appeal, reason } = check
  return {
    ...shown(check, look),
    id: _id,
    sender: { name: names.get(senderId)?.masked ?? '没有账号的办理单位' },
    doubt: doubt ?? 'notAsked',
    label: labelText(label),
    heldAt: (heldAt ?? sentAt).toISOString(),
    dueAt: (dueAt ?? sentAt).toISOString(),
    appeal,
    reason,
    abilities: {
      pass: toAbility(mediaPolicy.pass(actor, check, look.now)),
      refuse: toAbility(mediaPolicy.refuse(actor, check, look.now)),
    },
  }
}

/** A picture or recording of one's own that others do not see yet, or will not. */
export function presentOwnMedia(check: MediaCheckDocument, look: MediaLook): OwnMedia {
  const { _id, state, sentAt, dueAt, appealUntil, takenDown } = check
  return {
    ...shown(check, look),
    id: _id,
    state,
    sentAt: sentAt.toISOString(),
    dueAt: instantOf(dueAt),
    reason: reasonOf(check),
    isTakenDown: takenDown !== null,
    appealUntil: instantOf(appealUntil),
    abilities: { appeal: toAbility(mediaPolicy.appeal(check, look.now)) },
  }
}
