import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import type { Call } from '@/platform/use-api'
import type { ChoiceOption } from '../field/ChoiceField'

/** A picture that was sent and waits for the form. */
export type FormPhoto = Pick<UploadedPhoto, 'id' | 'url' | 'thumbUrl' | 'keptUntil'>

/** What has been filled in so far. */
export interface ActValues {
  readonly words: Readonly<Record<string, string>>
  readonly many: Readonly<Record<string, readonly string[]>>
  readonly photos: readonly FormPhoto[]
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

/** Another thing that is looked up and chosen; the feature draws the part for it. */
export type TargetSpec = FieldFrame & { readonly kind: 'target'; readonly isEarlier?: boolean }

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
  | TargetSpec

/**
 * An act as a form: who may, what is asked, what is sent. The service decides. `Subject` is what the act
 * is about as the service tells it, `Name` one of its abilities.
 */
export interface SubjectForm<Subject, Name extends string> {
  readonly title: string
  readonly ability: Name
  /** Names the act; may follow what was chosen. */
  readonly button: string | ((values: ActValues) => string)
  /** Told when it is done. */
  readonly done: string | ((values: ActValues) => string)
  /** What to know before acting; may follow what the matter has come to. */
  readonly note?: string | ((subject: Subject) => string)
  readonly fields: (subject: Subject, now: Date) => readonly ActField[]
  /** Fills in what follows from a change, such as the draft of a reply. */
  readonly follow?: (values: ActValues, changed: string) => ActValues
  readonly call: (id: string, values: ActValues) => Call
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

const FEN = 100

/** A sum of money as it was typed in yuan, in fen; null where nothing was typed. */
export function fenOf(values: ActValues, name: string): number | null {
  const fen = Math.round(Number(wordOf(values, name)) * FEN)
  return fen > 0 ? fen : null
}

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
