/** What somebody new holds between signing in and registering; in memory alone, it is good for minutes. */
let ticket: string | null = null

export function keepTicket(given: string): void {
  ticket = given
}

export function heldTicket(): string | null {
  return ticket
}
