/** Brings a row of a list that scrolls by itself into view; only a browser has such lists. */
export function keepInView(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }
}
