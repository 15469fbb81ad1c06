import type { RequestInput } from '@linyi/shared/contract/operations'
import type { LegalEffect, Secrecy } from '@linyi/shared/domain/ballots/ballot'
import type { MethodKind, RankedCount } from '@linyi/shared/domain/ballots/method'
import { OPEN_TEXT } from './open.text'

export const OPTION_LIMITS = { least: 2, most: 20, text: 60 } as const
export const MOTION_LIMIT = 500
const AGE_LEAST = 18
const AGE_MOST = 100
const SCORE_MOST = 10

export type Electors = 'person' | 'household' | 'delegate'
export type WhereKind = 'grid' | 'building' | 'community'

/** A ballot as the chair sets it up, field by field as typed. */
export interface OpenForm {
  readonly effect: LegalEffect | null
  readonly electors: Electors
  readonly where: WhereKind
  readonly buildingId: string | null
  readonly age: string
  readonly isMajor: boolean
  /** Null until the chair has touched it: then the item's own proposal stands there. */
  readonly text: string | null
  readonly kind: MethodKind
  readonly options: readonly string[]
  readonly seats: string
  readonly max: string
  readonly count: RankedCount
  /** Null leaves it to the rule. */
  readonly secrecy: Secrecy | null
  readonly deliberation: string
  readonly closesAt: string | null
}

export const EMPTY_OPEN_FORM: OpenForm = {
  effect: null,
  electors: 'person',
  where: 'grid',
  buildingId: null,
  age: String(AGE_LEAST),
  isMajor: false,
  text: null,
  kind: 'motion',
  options: ['', ''],
  seats: '1',
  max: '2',
  count: 'schulze',
  secrecy: null,
  deliberation: '',
  closesAt: null,
}

/** Owners answer one sentence, by name: an area in the box would name its flat. */
export function changeOpenForm(form: OpenForm, part: Partial<OpenForm>): OpenForm {
  const next = { ...form, ...part }
  if (next.effect === 'owners') return { ...next, kind: 'motion', secrecy: null }
  // a council is of one grid
  return next.effect === 'council' ? { ...next, where: 'grid' } : next
}

const ID_LETTERS = 'abcdefghijklmnopqrst'

type MethodInput = NonNullable<RequestInput<'ballots.open'>['method']>

/** The method as it is sent; options are named by letters in their order. */
export function methodOf(form: OpenForm): MethodInput {
  const { kind } = form
  if (kind === 'motion') return { kind }
  const options = form.options
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ id: ID_LETTERS.charAt(index), text }))
  const seats = Number(form.seats)
  const max = Number(form.max)
  switch (kind) {
    case 'chooseOne':
      return { kind, options, seats }
    case 'ranked':
      return { kind, options, seats, count: form.count }
    case 'chooseUpTo':
    case 'score':
      return { kind, options, seats, max }
  }
}

type Drawing = RequestInput<'ballots.preview'>

/** Who is asked, as the service draws the roll; null while something is missing. */
export function drawingOf(itemId: string, form: OpenForm): Drawing | null {
  const { effect, electors, where, buildingId } = form
  if (effect === null || (where === 'building' && buildingId === null)) return null
  const isPeople = effect === 'advisory' || effect === 'residents'
  if (isPeople && electors === 'person' && !isAge(form.age)) return null
  return {
    itemId,
    effect,
    ...(isPeople ? { electors } : {}),
    ...(isPeople && electors === 'person' ? { minAge: Number(form.age) } : {}),
    ...(where === 'community' ? { isCommunityWide: true } : {}),
    ...(where === 'building' && buildingId !== null ? { buildingId } : {}),
    ...(effect === 'owners' && form.isMajor ? { isMajor: true } : {}),
  }
}

function isAge(typed: string): boolean {
  const age = Number(typed)
  return /^\d{2,3}$/.test(typed) && age >= AGE_LEAST && age <= AGE_MOST
}

export type OpenProblems = Partial<Record<keyof OpenForm, string>>

/** What is missing on the first page: whom to ask. */
export function whoProblems(form: OpenForm): OpenProblems {
  const { effect, where, buildingId, electors } = form
  const isPeople = effect === 'advisory' || effect === 'residents'
  return {
    ...(effect === null ? { effect: OPEN_TEXT.needEffect } : {}),
    ...(where === 'building' && buildingId === null ? { buildingId: OPEN_TEXT.needBuilding } : {}),
    ...(isPeople && electors === 'person' && !isAge(form.age) ? { age: OPEN_TEXT.needAge } : {}),
  }
}

const isCount = (typed: string, least: number, most: number): boolean =>
  /^\d{1,2}$/.test(typed) && Number(typed) >= least && Number(typed) <= most

/** What is missing on the second page: what is asked. */
export function whatProblems(form: OpenForm, text: string): OpenProblems {
  const words = text.trim() === '' ? { text: OPEN_TEXT.needMotion } : {}
  if (form.kind === 'motion') return words
  const filled = form.options.map((one) => one.trim()).filter((one) => one !== '')
  const most = form.kind === 'score' ? SCORE_MOST : filled.length
  const needsMax = form.kind === 'chooseUpTo' || form.kind === 'score'
  return {
    ...words,
    ...(filled.length < OPTION_LIMITS.least ? { options: OPEN_TEXT.needOptions } : {}),
    ...(new Set(filled).size < filled.length ? { options: OPEN_TEXT.sameOptions } : {}),
    ...(isCount(form.seats, 1, filled.length - 1) ? {} : { seats: OPEN_TEXT.needSeats }),
    ...(needsMax && !isCount(form.max, 1, most) ? { max: OPEN_TEXT.needMax } : {}),
  }
}

/** What is missing on the third page: the discussion and the end. */
export function whenProblems(form: OpenForm): OpenProblems {
  return {
    ...(form.deliberation.trim() === '' ? { deliberation: OPEN_TEXT.needDeliberation } : {}),
    ...(form.closesAt === null ? { closesAt: OPEN_TEXT.needClosing } : {}),
  }
}
