/**
 * The parts of a name under which it is found: the whole, the family name and the given name. Each
 * is kept as a keyed hash, so that a search tells the store no more than that two parts are equal.
 */
export function namePartsOf(realName: string): readonly string[] {
  const characters = Array.from(realName.replaceAll(/\s+/gu, ''))
  const [family = ''] = characters
  const parts = [characters.join(''), family, characters.slice(1).join('')]
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** The parts of a phone number under which it is found: all of it, and its last four figures. */
export function phonePartsOf(phone: string | null): readonly string[] {
  return phone === null ? [] : [phone, phone.slice(-4)]
}
