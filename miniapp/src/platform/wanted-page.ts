/** The page that somebody came for before anybody had signed in there; kept for one sign-in. */
let wanted: string | null = null

export function keepWantedPage(url: string): void {
  wanted = url
}

/** Whether somebody is on their way to a page. */
export function isOnTheWay(): boolean {
  return wanted !== null
}

/** The page that was wanted, once. */
export function takeWantedPage(): string | null {
  const url = wanted
  wanted = null
  return url
}
