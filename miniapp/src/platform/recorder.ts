import { VOICE_LIMITS } from '@linyi/shared/domain/voices/voice'
import Taro from '@tarojs/taro'
import { refusalOf, type Refusal } from './permission'

/** WeChat has a recorder; in a browser people type, or take their phone. */
export const CAN_RECORD = process.env.TARO_ENV === 'weapp'

/** Speech needs no more: a minute of it is a third of a megabyte. */
const SPEECH = {
  duration: VOICE_LIMITS.seconds * 1000,
  sampleRate: 16_000,
  numberOfChannels: 1,
  encodeBitRate: 48_000,
  format: 'mp3',
} as const

/** What is told of a recording that runs. */
interface Listener {
  onStart: () => void
  /** The recording has ended by hand, by its longest time, or by a call that came in. */
  onStop: (path: string) => void
  /** Null when nobody refused anything: the phone could not. */
  onError: (refusal: Refusal | null) => void
}

let listener: Listener | null = null
let manager: Taro.RecorderManager | null = null

/** WeChat has one recorder for the whole app, whose callbacks are set once. */
function recorder(): Taro.RecorderManager {
  if (manager !== null) return manager
  manager = Taro.getRecorderManager()
  manager.onStart(() => listener?.onStart())
  manager.onStop(({ tempFilePath }) => listener?.onStop(tempFilePath))
  manager.onError((failure) => listener?.onError(refusalOf(failure)))
  return manager
}

/** Starts recording; WeChat asks for the microphone the first time. */
export function startRecording(told: Listener): void {
  listener = told
  recorder().start(SPEECH)
}

export function stopRecording(): void {
  recorder().stop()
}

/** Ends a recording that nobody waits for any more, such as on a page that is left. */
export function dropRecording(told: Listener | null): void {
  if (listener === null || listener !== told) return
  listener = null
  recorder().stop()
}
