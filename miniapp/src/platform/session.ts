import { create } from 'zustand'
import { dropStored, keepStored, readStored } from './storage'

interface SessionState {
  token: string | null
  start: (token: string) => void
  end: () => void
}

function storedToken(): string | null {
  const stored = readStored('session')
  return typeof stored === 'string' ? stored : null
}

/** Who is signed in on this phone: an opaque token that only the service understands. */
export const useSession = create<SessionState>((set) => ({
  token: storedToken(),
  start: (token) => {
    keepStored('session', token)
    set({ token })
  },
  end: () => {
    dropStored('session')
    set({ token: null })
  },
}))

/** The token for a request, read outside React. */
export function sessionToken(): string | null {
  return useSession.getState().token
}
