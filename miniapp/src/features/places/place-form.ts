import type { PlaceKind } from '@linyi/shared/domain/places/place'
import type { RequestInput } from '@linyi/shared/contract/operations'
import type { ChoiceOption } from '@/components/field/ChoiceField'
import { PLACES_TEXT } from './places.text'

type NewPlace = RequestInput<'places.add'>['place']
type ChangedPlace = RequestInput<'places.change'>['place']

/** What a form of one place is filled in with: texts by field. */
export type FormValues = Readonly<Record<string, string>>

export interface FormField {
  name: string
  label: string
  limit: number
  hint?: string
  isOptional?: boolean
  /** A number of stair units. */
  isCount?: boolean
  /** One of a few instead of something typed. */
  options?: readonly ChoiceOption<string>[]
}

/** A form of one place: what it asks, and the place it makes of the answers. */
export interface PlaceForm {
  title: string
  fields: readonly FormField[]
  values: FormValues
  act:
    | { kind: 'add'; make: (values: FormValues) => NewPlace }
    | { kind: 'change'; placeId: string; make: (values: FormValues) => ChangedPlace }
  /** How the place is closed, where it is there already. */
  closing?: { kind: PlaceKind; placeId: string; text: string }
}

const UNITS_MAX = 40

/** What is missing or wrong, by field. */
export function problemsOfForm(form: PlaceForm, values: FormValues): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { name, isOptional = false, isCount = false } of form.fields) {
    const text = (values[name] ?? '').trim()
    if (text === '' && !isOptional) problems[name] = PLACES_TEXT.needText
    else if (isCount && !isUnitCount(text)) problems[name] = PLACES_TEXT.needUnits
  }
  return problems
}

function isUnitCount(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= UNITS_MAX
}
