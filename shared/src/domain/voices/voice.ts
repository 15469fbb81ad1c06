/** Recordings that are taken in: what WeChat's recorder and ordinary phones make. */
export const VOICE_KINDS = ['mp3', 'm4a', 'aac', 'wav'] as const
export type VoiceKind = (typeof VOICE_KINDS)[number]

/** What a browser is told that a recording is. */
export const VOICE_MEDIA_TYPE: Record<VoiceKind, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
}

/** A voice note says one thing; a minute at the rate of a telephone is well below this size. */
export const VOICE_LIMITS = { seconds: 60, bytes: 2 * 1024 * 1024 } as const

/** Recorders stop a moment late, and encoders fill their last block. */
const SLACK_SECONDS = 0.5

/** Whether a recording is longer than a voice note may be. */
export function isTooLong(seconds: number): boolean {
  return seconds > VOICE_LIMITS.seconds + SLACK_SECONDS
}

/** The length as it is shown: whole seconds, at least one. */
export function shownSeconds(seconds: number): number {
  return Math.min(VOICE_LIMITS.seconds, Math.max(1, Math.round(seconds)))
}

/** The voice note a file belongs to; null for a file that is none. */
export function voiceOfFile(name: string): string | null {
  return /^([0-9a-f]{24})-voice\.(?:mp3|m4a|aac|wav)$/.exec(name)?.[1] ?? null
}

/** What the file of a voice note is called. */
export function voiceFile({ id, kind }: { readonly id: string; readonly kind: VoiceKind }): string {
  return `${id}-voice.${kind}`
}
