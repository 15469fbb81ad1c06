import { create } from 'zustand'
import type { ApiError } from './api-error'

/** What the service said of words that it has kept for a person to look at first. */
export interface HeldWords {
  readonly sentence: string
  /** Until when there is an answer. */
  readonly until: string | null
}

interface HeldStore {
  readonly words: HeldWords | null
}

/** Words that were kept just now; a page tells their person what happens next. */
export const useHeld = create<HeldStore>(() => ({ words: null }))

/** Whether an act was kept for a person to look at, rather than refused. */
export const isHeld = ({ code }: ApiError): boolean =>
  code === 'content.held' || code === 'content.held_visit'

/** Tells the person, where an act was kept rather than refused; false where it was not. */
export function tellIfHeld(error: ApiError): boolean {
  if (!isHeld(error)) return false
  useHeld.setState({ words: { sentence: error.message, until: error.problemOf('dueAt') ?? null } })
  return true
}

export function closeHeld(): void {
  useHeld.setState({ words: null })
}
