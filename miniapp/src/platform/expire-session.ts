import { go } from './navigate'
import { useSession } from './session'

/** The service no longer knows this session: forget it and ask who is there. */
export function expireSession(): void {
  useSession.getState().end()
  go.signIn()
}
