/** The strings at a path such as `sections.text`; lists on the way are walked through. */
function stringsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => stringsAt(part, path))
  const [field, ...rest] = path
  if (field === undefined) return typeof value === 'string' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return stringsAt((value as Readonly<Record<string, unknown>>)[field], rest)
}

/** What somebody typed into these fields of a request, without what was left empty. */
export function textsAt(input: unknown, paths: readonly string[]): string[] {
  return paths
    .flatMap((path) => stringsAt(input, path.split('.')))
    .filter((text) => text.trim() !== '')
}
