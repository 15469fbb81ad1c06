import type { Voice } from '@linyi/shared/contract/fields'
import { shownSeconds, voiceFile } from '@linyi/shared/domain/voices/voice'
import type { VoiceReference } from './voice.store'

/** A voice note as a screen shows it. */
export function presentVoice(voice: VoiceReference): Voice {
  return {
    id: voice.id,
    url: `/files/${voiceFile(voice)}`,
    seconds: shownSeconds(voice.seconds),
  }
}
