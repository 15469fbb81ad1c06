/** What an entry's number needs: its place among the others, as the agenda is read. */
export interface NumberedEntry {
  readonly id: string
  readonly parentId: string | null
}

/** `1`, `2`, and `2.1` for the parts of the second; entries stand in the order of reading. */
export function entryNumbers(entries: readonly NumberedEntry[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  let whole = 0
  let part = 0
  for (const { id, parentId } of entries) {
    if (parentId === null) {
      whole += 1
      part = 0
      numbers.set(id, `${String(whole)}.`)
    } else {
      part += 1
      numbers.set(id, `${String(whole)}.${String(part)}`)
    }
  }
  return numbers
}
