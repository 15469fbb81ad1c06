/** What a calendar is told of a meeting. */
export interface CalendarEvent {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly description: string
  readonly isCancelled: boolean
  /** Grows with every notice: a calendar takes the later file for the newer one. */
  readonly sequence: number
  readonly madeAt: Date
}

const CRLF = '\r\n'
const LINE_BYTES = 75

const stamp = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')

/** RFC 5545, 3.3.11: what separates values and lines is escaped. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')

const bytesOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** RFC 5545, 3.1: no line is longer than 75 bytes, and none is cut inside of a character. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const sign of line) {
    const size = bytesOf(sign)
    if (bytes + size > LINE_BYTES) {
      out += `${CRLF} `
      bytes = 1
    }
    out += sign
    bytes += size
  }
  return out
}

/** A calendar file of one meeting (RFC 5545), with a reminder a day and an hour before. */
export function calendarFile(event: CalendarEvent): string {
  const reminder = (trigger: string): string[] => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//linyi//meetings//ZH',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${event.id}@linyi`,
    `SEQUENCE:${String(event.sequence)}`,
    `DTSTAMP:${stamp(event.madeAt)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.isCancelled ? [] : [...reminder('-P1D'), ...reminder('-PT1H')]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => folded(line) + CRLF).join('')
}
