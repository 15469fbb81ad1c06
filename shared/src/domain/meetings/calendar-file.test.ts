import { calendarFile, type CalendarEvent } from './calendar-file'
import {
  checkInText,
  codeChangesAt,
  codeWindow,
  readCheckInText,
  windowsHolding,
} from './check-in-code'

const EVENT: CalendarEvent = {
  id: '0'.repeat(24),
  title: '8号网格议题讨论会',
  startsAt: new Date('2026-11-26T11:30:00.500Z'),
  endsAt: new Date('2026-11-26T13:00:00Z'),
  place: '社区活动室；二楼,东侧',
  description: '1. 路灯\n2. 充电; 选址',
  isCancelled: false,
  sequence: 2,
  madeAt: new Date('2026-11-21T03:00:00Z'),
}

const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar file', () => {
  it('says when, where and what, in UTC and escaped', () => {
    expect(unfolded(calendarFile(EVENT))).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'DTSTART:20261126T113000Z',
        'DTEND:20261126T130000Z',
        'SEQUENCE:2',
        'SUMMARY:8号网格议题讨论会',
        'LOCATION:社区活动室；二楼\\,东侧',
        'DESCRIPTION:1. 路灯\\n2. 充电\\; 选址',
        'STATUS:CONFIRMED',
        'TRIGGER:-P1D',
        'END:VCALENDAR',
      ]),
    )
  })

  it('has no line above 75 bytes and cuts no character', () => {
    const long = calendarFile({ ...EVENT, description: '充电桩选址'.repeat(60) })
    const lines = long.split('\r\n')

    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(unfolded(long).join('')).toContain('充电桩选址'.repeat(60))
    expect(long).not.toContain('\uFFFD')
  })

  it('takes a meeting that was called off out of the calendar again', () => {
    const text = calendarFile({ ...EVENT, isCancelled: true })

    expect(text).toContain('METHOD:CANCEL')
    expect(text).toContain('STATUS:CANCELLED')
    expect(text).not.toContain('VALARM')
  })
})

describe('the code at the door', () => {
  const at = new Date('2026-11-26T11:00:29.999Z')
  const next = new Date('2026-11-26T11:00:30.000Z')

  it('changes on the half minute and holds for one more', () => {
    expect(codeWindow(next)).toBe(codeWindow(at) + 1)
    expect(codeChangesAt(at)).toEqual(next)
    expect(windowsHolding(next)).toContain(codeWindow(at))
  })

  it('is read from a scan, and other codes are not', () => {
    const text = checkInText(EVENT.id, '012345')

    expect(readCheckInText(` ${text}\n`)).toEqual({ meetingId: EVENT.id, code: '012345' })
    expect(readCheckInText('https://example.cn/012345')).toBeNull()
    expect(readCheckInText('linyi-checkin/1/012345')).toBeNull()
  })
})
