import { go } from './navigate'

/** The privacy notice is new: nothing else works before it is read and agreed to. */
export function askConsent(): void {
  go.consent()
}
