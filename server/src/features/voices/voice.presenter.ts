import type { UploadedVoice, Voice } from '@linyi/shared/contract/fields'
import { shownSeconds, voiceFile } from '@linyi/shared/domain/voices/voice'
import { addressUntil, privateAddress, publicAddress } from '../../platform/files/file-address'
import type { VoiceReference } from './voice.store'

type Address = (name: string) => string

function withAddress(voice: VoiceReference, address: Address): Voice {
  const { id, seconds } = voice
  return { id, url: address(voiceFile(voice)), seconds: shownSeconds(seconds) }
}

/** A voice note of a public matter, as a screen shows it to everybody. */
export function presentVoice(voice: VoiceReference): Voice {
  return withAddress(voice, publicAddress)
}

/** A voice note for one reader who may hear it. */
export function presentPrivateVoice(voice: VoiceReference, now: Date): Voice {
  return withAddress(voice, (name) => privateAddress(name, now))
}

/** A voice note for whoever checks it: heard by them before others hear it. */
export function presentCheckedVoice(voice: VoiceReference, now: Date): Voice {
  return withAddress(voice, (name) => privateAddress(name, now, 'check'))
}

/** A voice note for the person who has just sent it: played to them also while it is checked. */
export function presentUpload({
  keptUntil,
  ...voice
}: VoiceReference & { readonly keptUntil: Date }): UploadedVoice {
  const shown = withAddress(voice, (name) => addressUntil(name, keptUntil, 'own'))
  return { ...shown, keptUntil: keptUntil.toISOString() }
}
