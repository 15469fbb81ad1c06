const LENGTH = 12
const GROUP = 4

/** The length of a whole code with its two hyphens. */
export const RECEIPT_LENGTH = LENGTH + LENGTH / GROUP - 1

/** A code as it is printed, whatever somebody typed: capitals, in groups of four, without spaces. */
export function receiptForm(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH)
  const groups = letters.match(new RegExp(`.{1,${String(GROUP)}}`, 'g')) ?? []
  return groups.join('-')
}
