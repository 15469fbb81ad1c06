import { dateTimeText, deadlineText } from '../text/date-text'
import { NOTICE_TEXT_MAX, type NoticeFacts, type NoticeRow } from './notice'

const WORDS_MAX = 56
const ABOUT_MAX = 24

const clip = (text: string, max: number): string => {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}

/** `《东门加装路灯》`. */
export const named = ({ about }: Pick<NoticeFacts, 'about'>): string =>
  about === '' ? '' : `《${clip(about, ABOUT_MAX)}》`

/** What was said, as one sentence; nothing where nothing was. */
export function said({ words }: Pick<NoticeFacts, 'words'>): string {
  const text = clip(words.trim(), WORDS_MAX)
  if (text === '') return ''
  return /[。！？…]$/.test(text) ? text : `${text}。`
}

/** A sentence about the date, or the one for where there is none. */
export const until = (
  { dueAt }: Pick<NoticeFacts, 'dueAt'>,
  sentence: (day: string) => string,
  otherwise = '',
): string => (dueAt === null ? otherwise : sentence(deadlineText(dueAt)))

/** When and where it is held. */
export function held({ startsAt, place }: Pick<NoticeFacts, 'startsAt' | 'place'>): string {
  const time = startsAt === null ? '时间待定' : dateTimeText(startsAt)
  return place === null || place === '' ? time : `${time}，${place}`
}

/** A word of the event's data, where it has one. */
export const wordOf = ({ data }: Pick<NoticeFacts, 'data'>, name: string): string | null => {
  const value = data[name]
  return typeof value === 'string' ? value : null
}

/** The state of the item that an event left behind. */
export function statusOf({ data }: Pick<NoticeFacts, 'data'>): string | null {
  const state = data['state']
  return typeof state === 'object' && state !== null && 'status' in state
    ? String(state.status)
    : null
}

/**
 * The words of a notice as they stand in the inbox. Where an event says nothing but whose it is, the
 * title says what happened.
 */
export function noticeText(row: Pick<NoticeRow, 'title' | 'text'>, facts: NoticeFacts): string {
  const text = row.text(facts).replace(/[：:]$/, '')
  return clip(/[。！？…]$/.test(text) ? text : `${text}${row.title}。`, NOTICE_TEXT_MAX)
}
