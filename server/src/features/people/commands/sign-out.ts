import { closeSession } from '../../../platform/auth/session.store'

/** Ends this device's session. */
export async function signOut(sessionId: string): Promise<Record<string, never>> {
  await closeSession(sessionId)
  return {}
}
