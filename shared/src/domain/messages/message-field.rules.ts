import { shanghaiParts } from '../calendar/shanghai-day'

/** The types of a template's field that we use, with what WeChat lets stand in them (WECHAT 4). */
export const FIELD_TYPES = ['thing', 'phrase', 'time', 'date', 'number'] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** Counted by code point, as WeChat counts; one more is error 47003 and the message is lost. */
export const FIELD_LIMIT = { thing: 20, phrase: 5, number: 32 } as const

const NOTHING_SAID = '请打开查看'
const STEP_UNKNOWN = '有进展'
const MINUTE_MS = 60_000

const two = (value: number): string => String(value).padStart(2, '0')

/** A text in at most `max` characters: cut by code point, so that no sign is torn in two. */
export function cutText(text: string, max: number): string {
  const signs = [...text.replace(/\s+/gu, ' ').trim()]
  return signs.length <= max ? signs.join('') : `${signs.slice(0, max - 1).join('')}…`
}

/** `2026年11月23日`. */
export function fieldDate(instant: Date): string {
  const { year, month, day } = shanghaiParts(instant)
  return `${String(year)}年${String(month)}月${String(day)}日`
}

/**
 * `2026年11月23日 19:30`. A period that ends at 24:00 is told as 23:59 of its last day: WeChat takes no
 * 24:00, and 00:00 of the next day would be read as a day too much.
 */
export function fieldTime(instant: Date): string {
  const { hour, minute } = shanghaiParts(instant)
  const shown = hour === 0 && minute === 0 ? new Date(instant.getTime() - MINUTE_MS) : instant
  const parts = shanghaiParts(shown)
  return `${fieldDate(shown)} ${two(parts.hour)}:${two(parts.minute)}`
}

/** A value that the field takes, whatever was to be said: never empty, never too long. */
export function fitField(type: FieldType, value: string | number | Date): string {
  switch (type) {
    case 'thing': {
      const text = cutText(String(value), FIELD_LIMIT.thing)
      return text === '' ? NOTHING_SAID : text
    }
    case 'phrase': {
      const words = String(value).replace(/[^\p{Script=Han}]/gu, '')
      return words === '' ? STEP_UNKNOWN : [...words].slice(0, FIELD_LIMIT.phrase).join('')
    }
    case 'time':
      return value instanceof Date ? fieldTime(value) : String(value)
    case 'date':
      return value instanceof Date ? fieldDate(value) : String(value)
    case 'number':
      return String(value).replace(/\D/gu, '').slice(0, FIELD_LIMIT.number) || '0'
  }
}
