import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import {
  MEETING_LIMITS,
  MEETING_TYPE_TEXT,
  type MeetingService,
  type MeetingType,
} from '@linyi/shared/domain/meetings/meeting'
import { clockText, momentOf } from '@/platform/shanghai-times'
import { PLAN_TEXT } from './plan.text'

/** The whole community in the choice of places. */
export const WHOLE = 'whole'

export interface PlanForm {
  readonly type: MeetingType | null
  readonly place: string | null
  /** Null until it was touched: then the kind and the place make a title. */
  readonly title: string | null
  readonly day: string | null
  readonly time: string | null
  readonly venue: string
  readonly link: string
  readonly services: readonly MeetingService[]
  readonly places: string
}

export const EMPTY_PLAN: PlanForm = {
  type: null,
  place: null,
  title: null,
  day: null,
  time: null,
  venue: '',
  link: '',
  services: [],
  places: '0',
}

/** A meeting that is being prepared as its form. */
export function formOf(meeting: MeetingInfo): PlanForm {
  const { type, gridId, title, venue, link, services, places } = meeting
  const startsAt = new Date(meeting.startsAt)
  return {
    type,
    place: gridId ?? WHOLE,
    title,
    day: dayOf(startsAt),
    time: clockText(startsAt),
    venue,
    link: link ?? '',
    services,
    places: String(places),
  }
}

/** The title as it stands: what was written, else the kind of meeting of that place. */
export function titleOf({ title, type }: PlanForm, placeName: string | null): string {
  if (title !== null) return title
  return type === null ? '' : `${placeName ?? ''}${MEETING_TYPE_TEXT[type]}`
}

export type PlanProblems = Partial<Record<keyof PlanForm, string>>

/** What is missing, by field. The service judges the rest: who may call it, and the time for notice. */
export function planProblems(form: PlanForm, title: string): PlanProblems {
  const { type, place, day, time, venue, link, places } = form
  const isLink = /^https:\/\/\S+\.\S+/.test(link.trim())
  const isCount = /^\d{1,3}$/.test(places) && Number(places) <= MEETING_LIMITS.places
  return {
    ...(type === null ? { type: PLAN_TEXT.needChoice } : {}),
    ...(place === null ? { place: PLAN_TEXT.needChoice } : {}),
    ...(title.trim() === '' ? { title: PLAN_TEXT.needTitle } : {}),
    ...(day === null ? { day: PLAN_TEXT.needChoice } : {}),
    ...(time === null ? { time: PLAN_TEXT.needChoice } : {}),
    ...(venue.trim() === '' && link.trim() === '' ? { venue: PLAN_TEXT.needVenue } : {}),
    ...(link.trim() === '' || isLink ? {} : { link: PLAN_TEXT.needLink }),
    ...(isCount ? {} : { places: PLAN_TEXT.needPlaces }),
  }
}

/** The occasion as it is sent; null while it has no day or time. */
export function occasionOf(form: PlanForm, title: string) {
  const { day, time, venue, link, services, places } = form
  if (day === null || time === null) return null
  return {
    title,
    startsAt: momentOf(day, time).toISOString(),
    venue,
    link: link.trim(),
    services: [...services],
    places: Number(places),
  }
}
