import { create } from 'zustand'
import { dropKeptReads } from './kept-reads'
import { dropStored, keepStored, readStored } from './storage'

/**
 * How somebody came in. Only a session from WeChat is renewed silently when its two hours are over:
 * there the phone can say anew who holds it.
 */
export type SessionWay = 'wechat' | 'desk' | 'demo'

interface SessionState {
  token: string | null
  way: SessionWay
  start: (token: string, way?: SessionWay) => void
  end: () => void
}

interface Kept {
  readonly token: string | null
  readonly way: SessionWay
}

const NOBODY: Kept = { token: null, way: 'demo' }

function keptSession(): Kept {
  const stored = readStored('session')
  if (typeof stored === 'string') return { token: stored, way: 'demo' }
  const { token, way } = (stored ?? {}) as { token?: unknown; way?: unknown }
  if (typeof token !== 'string') return NOBODY
  return { token, way: way === 'wechat' || way === 'desk' ? way : 'demo' }
}

/** Who is signed in on this phone: an opaque token that only the service understands. */
export const useSession = create<SessionState>((set) => ({
  ...keptSession(),
  start: (token, way = 'demo') => {
    keepStored('session', { token, way })
    set({ token, way })
  },
  end: () => {
    dropStored('session')
    dropKeptReads()
    set(NOBODY)
  },
}))

/** The token for a request, read outside React. */
export function sessionToken(): string | null {
  return useSession.getState().token
}
