import { randomInt } from 'node:crypto'
import { BUSY } from './error-table'
import { WechatError } from './gateway'

const TRIES = 3
const PAUSE_MS = 200
const JITTER_MS = 100

/** How to wait so many milliseconds; tests do not wait. */
export type Pause = (ms: number) => Promise<unknown>

/** Asks up to three times while WeChat is busy, which means that it has done nothing (WECHAT 14). */
export async function unlessBusy<Answer>(
  pause: Pause,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask()
    } catch (error) {
      const isBusy = error instanceof WechatError && error.errcode === BUSY
      if (!isBusy || tried === TRIES) throw error
      await pause(PAUSE_MS * 2 ** (tried - 1) + randomInt(JITTER_MS))
    }
  }
}
