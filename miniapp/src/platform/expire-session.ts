import { currentAddress } from './here'
import { go } from './navigate'
import { useSession } from './session'
import { keepWantedPage } from './wanted-page'

/** The service no longer knows this session: forget it and ask who is there, who then goes on here. */
export function expireSession(): void {
  const { token, way, end } = useSession.getState()
  const here = currentAddress()
  // in the demo somebody else comes in next; and many requests may meet the end of one session
  if (token !== null && way !== 'demo' && here !== null) keepWantedPage(here)
  end()
  go.signIn()
}
