/**
 * What was sent from this phone since the app was opened, by the name of its file: the address that shows
 * it to its sender while others still see that it is being checked.
 */
const own = new Map<string, string>()

const nameOf = (address: string): string => address.split('?')[0] ?? address

/** Keeps the addresses of something that has just been sent; they are good for a day. */
export function keepOwnFiles(sent: { readonly url?: string; readonly thumbUrl?: string }): void {
  for (const address of [sent.url, sent.thumbUrl]) {
    if (address !== undefined) own.set(nameOf(address), address)
  }
}

/** The address under which this phone reads a file: its own where it has sent it. */
export function readableAddress(address: string): string {
  return own.get(nameOf(address)) ?? address
}
