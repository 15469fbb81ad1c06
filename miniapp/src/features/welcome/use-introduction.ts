import { create } from 'zustand'
import { keepStored, readStored } from '@/platform/storage'

interface Introduction {
  /** Whether this phone has shown it; who has signed in before needs none. */
  readonly isOver: boolean
  readonly end: () => void
}

/** The introduction is shown once on a phone, and again when somebody asks for it. */
export const useIntroduction = create<Introduction>((set) => ({
  isOver: readStored('introduced') === true,
  end: () => {
    keepStored('introduced', true)
    set({ isOver: true })
  },
}))
