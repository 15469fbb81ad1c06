/**
 * The line below a form's button when something is missing further up, where it may be out of
 * sight: `还有 2 处没填，请往上看红字`.
 */
export function missingNote(problems: object): { note?: string } {
  const missing = Object.keys(problems).length
  return missing === 0 ? {} : { note: `还有 ${String(missing)} 处没填，请看上面标出的地方。` }
}
