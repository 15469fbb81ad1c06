import { useEffect } from 'react'
import { create } from 'zustand'
import { keepStored, readStored } from './storage'

interface Kept {
  readonly id: string | null
  readonly keep: (id: string) => void
  /** Asks again which one; what was kept stays until another is chosen. */
  readonly ask: () => void
}

function keptBefore(): string | null {
  const stored = readStored('community')
  return typeof stored === 'string' ? stored : null
}

/** The community this phone showed last: of a code, of a card, of whoever was signed in. */
export const useKeptCommunity = create<Kept>((set) => ({
  id: keptBefore(),
  keep: (id) => {
    keepStored('community', id)
    set({ id })
  },
  ask: () => {
    set({ id: null })
  },
}))

/** Remembers for whom somebody came here, for the time when nobody is signed in. */
export function useRememberCommunity(id: string | undefined): void {
  const keep = useKeptCommunity((kept) => kept.keep)
  useEffect(() => {
    if (id !== undefined) keep(id)
  }, [id, keep])
}
