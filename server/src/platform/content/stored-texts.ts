import type { TextScene } from '@linyi/shared/contract/content'
import type { Actor } from '@linyi/shared/domain/people/actor'

/** Texts that were written before and that a command is about to show. */
export interface StoredTexts {
  readonly texts: readonly string[]
  /** Where they will be read, when the operation itself does not know. */
  readonly scene?: TextScene
}

/** Finds the texts that a command of the actor would show; none where it would be refused anyway. */
export type StoredTextReader = (
  input: Readonly<Record<string, unknown>>,
  actor: Actor,
) => Promise<StoredTexts>

const readers = new Map<string, StoredTextReader>()

/** Registers how the texts of an operation are found whose contract says that they are stored. */
export function registerStoredTexts(operation: string, reader: StoredTextReader): void {
  readers.set(operation, reader)
}

/** The reader of an operation. @throws Error for an operation that nobody has registered */
export function storedTextsOf(operation: string): StoredTextReader {
  const reader = readers.get(operation)
  if (reader === undefined) throw new Error(`nobody knows the stored texts of ${operation}`)
  return reader
}
