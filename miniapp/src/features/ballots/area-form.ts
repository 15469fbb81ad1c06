const CM2_PER_M2 = 10_000
const MOST_M2 = 10_000

/** `80.25` square metres in whole square centimetres; null for what is not an area. */
export function areaCm2Of(typed: string): number | null {
  const match = /^(\d{1,5})(?:\.(\d{1,4}))?$/.exec(typed.trim())
  if (match === null) return null
  const [, whole = '0', rest = ''] = match
  // by letters, not by multiplication: no rounding decides a vote
  const areaCm2 = Number(whole) * CM2_PER_M2 + Number(rest.padEnd(4, '0'))
  return areaCm2 > 0 && areaCm2 <= MOST_M2 * CM2_PER_M2 ? areaCm2 : null
}
