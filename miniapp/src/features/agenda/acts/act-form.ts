import type { ItemAbility, ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import type { ChoiceOption } from '@/components/field/ChoiceField'
import type { Call } from '@/platform/use-api'
import type { RaiseDraft } from '../raise-draft'

/** What has been filled in so far. */
export interface ActValues {
  readonly words: Readonly<Record<string, string>>
  readonly many: Readonly<Record<string, readonly string[]>>
  readonly photos: RaiseDraft['photos']
  readonly person: Pick<FoundPerson, 'id' | 'name'> | null
}

export const NO_VALUES: ActValues = { words: {}, many: {}, photos: [], person: null }

interface FieldFrame {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Said when it is missing; a field without it may stay empty. */
  readonly need?: string
  /** Shown only where it belongs to what was chosen above. */
  readonly when?: (values: ActValues) => boolean
}

/** One field of a form; each kind has its own part on the page. */
export type ActField =
  | (FieldFrame & {
      readonly kind: 'text'
      readonly limit: number
      readonly lines?: number
      readonly isFigure?: boolean
    })
  | (FieldFrame & {
      readonly kind: 'choice'
      readonly options: readonly ChoiceOption<string>[]
      readonly isTiles?: boolean
    })
  | (FieldFrame & { readonly kind: 'many'; readonly options: readonly ChoiceOption<string>[] })
  | (FieldFrame & { readonly kind: 'photos'; readonly limit: number })
  | (FieldFrame & { readonly kind: 'person' })
  | (FieldFrame & { readonly kind: 'target'; readonly isEarlier?: boolean })

/** An act on an item as a form: who may, what is asked, what is sent. The service decides. */
export interface ActForm {
  readonly title: string
  readonly ability: ItemAbility
  /** Names the act; may follow what was chosen. */
  readonly button: string | ((values: ActValues) => string)
  /** Told when it is done. */
  readonly done: string | ((values: ActValues) => string)
  /** What to know before acting; may follow what the item has come to. */
  readonly note?: string | ((item: ItemInfo) => string)
  readonly fields: (item: ItemInfo, now: Date) => readonly ActField[]
  /** Fills in what follows from a change, such as the draft of a reply. */
  readonly follow?: (values: ActValues, changed: string) => ActValues
  readonly call: (itemId: string, values: ActValues) => Call
}

export const wordOf = (values: ActValues, name: string): string => (values.words[name] ?? '').trim()

/** The chosen one of a closed list; the form does not send before one is chosen. */
export function chosenOf<Value extends string>(
  list: readonly [Value, ...Value[]],
  values: ActValues,
  name: string,
): Value {
  return list.find((value) => value === values.words[name]) ?? list[0]
}

export const photoIdsOf = ({ photos }: ActValues): string[] => photos.map(({ id }) => id)

/** A field is shown when there is no condition, or when it holds. */
export function shownFields(fields: readonly ActField[], values: ActValues): readonly ActField[] {
  return fields.filter((field) => field.when?.(values) ?? true)
}

function isEmpty(field: ActField, values: ActValues): boolean {
  switch (field.kind) {
    case 'many':
      return (values.many[field.name] ?? []).length === 0
    case 'photos':
      return values.photos.length === 0
    case 'person':
      return values.person === null
    case 'text':
    case 'choice':
    case 'target':
      return wordOf(values, field.name) === ''
  }
}

/** Blanks of a template that nobody has filled in. */
const UNFILLED = / {4,}/
export const UNFILLED_TEXT = '请把空着的地方填好，或删掉那句话。'

/** What is missing, by field. */
export function problemsOfAct(
  fields: readonly ActField[],
  values: ActValues,
): Readonly<Record<string, string>> {
  const missing = shownFields(fields, values).flatMap((field) => {
    if (field.need !== undefined && isEmpty(field, values)) {
      return [[field.name, field.need] as const]
    }
    const isUnfilled = field.kind === 'text' && UNFILLED.test(wordOf(values, field.name))
    return isUnfilled ? [[field.name, UNFILLED_TEXT] as const] : []
  })
  return Object.fromEntries(missing)
}

/** Choices out of a table of words, in the order of the list. */
export function optionsOf<Value extends string>(
  list: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly ChoiceOption<Value>[] {
  return list.map((value) => ({ value, text: words[value] }))
}

/** Whether this was chosen in that field. */
export const isChosen =
  (name: string, ...values: readonly string[]) =>
  ({ words }: ActValues): boolean =>
    values.includes(words[name] ?? '')
