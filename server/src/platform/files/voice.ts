import { cleanAdts } from './voice/adts'
import type { CleanVoice } from './voice/clean-voice'
import { cleanMp3 } from './voice/mp3'
import { cleanMp4 } from './voice/mp4'
import { cleanWav } from './voice/wav'

export type { CleanVoice } from './voice/clean-voice'

/**
 * Takes a recording in: what it is, is told by its bytes, never by its name; what it carries beside
 * the sound is taken off, and its length is counted from the sound itself.
 *
 * @returns null when the bytes are none of the recordings we know
 */
export function cleanVoice(bytes: Buffer): CleanVoice | null {
  return cleanWav(bytes) ?? cleanMp4(bytes) ?? cleanAdts(bytes) ?? cleanMp3(bytes)
}
