/** One value of a person's own file: words, numbers and lists of them under Chinese headings. */
export type ExportValue =
  | string
  | number
  | boolean
  | null
  | readonly ExportValue[]
  | { readonly [heading: string]: ExportValue }

/** What one feature holds of a person: how it is given out, and what goes when the account is erased. */
export interface PersonalDataPart {
  /** The heading in the file. */
  readonly title: string
  /** The collections this part answers for; a test looks for one that nobody does. */
  readonly collections: readonly string[]
  readonly give: (communityId: string, accountId: string, now: Date) => Promise<ExportValue>
  /** Runs inside the transaction that erases the account. */
  readonly erase?: (communityId: string, accountId: string, now: Date) => Promise<void>
  /** Pictures of the person that stay, as part of a public matter. */
  readonly keptPhotoIds?: (communityId: string, accountId: string) => Promise<readonly string[]>
}

const parts = new Map<string, PersonalDataPart>()

/** Registers what a feature holds of a person, in the order of the file. */
export function registerPersonalData(part: PersonalDataPart): void {
  parts.set(part.title, part)
}

export function personalDataParts(): readonly PersonalDataPart[] {
  return [...parts.values()]
}
