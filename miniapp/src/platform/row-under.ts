/** A row of a list as it lies on the screen. */
export interface Row {
  readonly top: number
  readonly height: number
}

/** The row in whose middle half a finger is, or the nearest end of the list. */
export function rowUnder(rows: readonly Row[], y: number): number {
  const below = rows.findIndex(({ top, height }) => y < top + height)
  return below === -1 ? Math.max(0, rows.length - 1) : below
}
