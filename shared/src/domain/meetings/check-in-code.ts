/** A code is shown for so long, and holds for the time it takes to type it after the next one came. */
export const CODE_SECONDS = 30

const CODE_MS = CODE_SECONDS * 1000
const PREFIX = 'linyi-checkin'

/** The number of the span in which an instant lies; a code is made from it. */
export function codeWindow(at: Date): number {
  return Math.floor(at.getTime() / CODE_MS)
}

/** When the next code is shown. */
export function codeChangesAt(at: Date): Date {
  return new Date((codeWindow(at) + 1) * CODE_MS)
}

/** The spans whose codes hold: this one and the one before. */
export function windowsHolding(at: Date): readonly number[] {
  const window = codeWindow(at)
  return [window, window - 1]
}

/** What the QR code at the door holds. */
export function checkInText(meetingId: string, code: string): string {
  return `${PREFIX}/${meetingId}/${code}`
}

/** What a scan read, or null where it was another code. */
export function readCheckInText(text: string): { meetingId: string; code: string } | null {
  const [, meetingId, code] = /^linyi-checkin\/([0-9a-f]{24})\/(\d{6})$/.exec(text.trim()) ?? []
  return meetingId === undefined || code === undefined ? null : { meetingId, code }
}
