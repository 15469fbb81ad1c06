import type { VoiceKind } from '@linyi/shared/domain/voices/voice'

/** A recording without anything but its sound, and how long it plays. */
export interface CleanVoice {
  readonly kind: VoiceKind
  readonly bytes: Buffer
  readonly seconds: number
}
