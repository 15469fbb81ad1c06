import type { SolvedAnswer } from '@linyi/shared/domain/agenda/item-survey'
import { useState } from 'react'
import { useCommand } from '@/platform/use-api'

/** What staff heard on the phone. */
export function useRecordCallback(itemId: string) {
  const command = useCommand('ratings.recordCallback')
  const [reached, setReached] = useState<'yes' | 'no' | null>(null)
  const [solved, setSolved] = useState<SolvedAnswer | null>(null)
  const [satisfied, setSatisfied] = useState<string | null>(null)
  const isReached = reached === 'yes'
  const isComplete = reached === 'no' || (isReached && solved !== null && satisfied !== null)
  return {
    reached,
    solved,
    satisfied,
    isReached,
    isComplete,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    sayReached: setReached,
    saySolved: setSolved,
    saySatisfied: setSatisfied,
    send: () => {
      if (!isComplete) return
      const said =
        isReached && solved !== null && satisfied !== null
          ? { solved, satisfied: Number(satisfied) }
          : {}
      command.mutate({ itemId, isReached, ...said })
    },
  }
}
