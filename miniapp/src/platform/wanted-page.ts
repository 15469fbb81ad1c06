/** The page that somebody came for before anybody had signed in there; kept for one sign-in. */
let wanted: string | null = null

export function keepWantedPage(url: string): void {
  wanted = url
}

/** The page that was wanted, once. */
export function takeWantedPage(): string | null {
  const url = wanted
  wanted = null
  return url
}
