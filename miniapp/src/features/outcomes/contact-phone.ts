/** A landline or a service number as it is written in a line that says whom to ask. */
const NUMBER =
  /(?:^|\D)(?:[(（]?0\d{2,3}[)）]?[\s-]?\d{7,8}|1\d{4}|400[\s-]?\d{3}[\s-]?\d{4}|[2-9]\d{6,7})(?!\d)/

/** The number that a contact can be called at; null where none is given. */
export function contactPhone(contact: string): string | null {
  const found = NUMBER.exec(contact)?.[0] ?? null
  return found === null ? null : found.replace(/\D/g, '')
}
