import { createHmac, timingSafeEqual } from 'node:crypto'
import { codeWindow, windowsHolding } from '@linyi/shared/domain/meetings/check-in-code'

const FIGURES = 6

/** The six figures of one span: who does not know the secret cannot tell them ahead. */
function codeOf(secret: string, window: number): string {
  const digest = createHmac('sha256', Buffer.from(secret, 'base64')).update(String(window)).digest()
  return String(digest.readUInt32BE(0) % 10 ** FIGURES).padStart(FIGURES, '0')
}

/** The code that is shown now. */
export function codeAt(secret: string, now: Date): string {
  return codeOf(secret, codeWindow(now))
}

/** Whether a code is the one shown now or the one before. */
export function isCodeRight(secret: string, code: string, now: Date): boolean {
  const given = Buffer.from(code.padStart(FIGURES, '0'))
  return windowsHolding(now)
    .map((window) => Buffer.from(codeOf(secret, window)))
    .some((right) => right.length === given.length && timingSafeEqual(right, given))
}
