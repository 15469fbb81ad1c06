import type { SolvedAnswer } from '@linyi/shared/domain/agenda/item-survey'
import { useState } from 'react'
import { useCommand, useRead } from '@/platform/use-api'

/** Rating in two taps: with the second one it is sent, and every later tap changes it. */
export function useRating(itemId: string) {
  const read = useRead('ratings.info', { itemId })
  const command = useCommand('ratings.rate')
  const [chosen, setChosen] = useState<{ solved?: SolvedAnswer; satisfied?: number }>({})
  const [words, setWords] = useState<string | null>(null)
  const mine = read.data?.mine ?? null
  const solved = chosen.solved ?? mine?.solved ?? null
  const satisfied = chosen.satisfied ?? mine?.satisfied ?? null
  const comment = words ?? mine?.comment ?? ''
  const send = (next: { solved: SolvedAnswer | null; satisfied: number | null }): void => {
    if (next.solved === null || next.satisfied === null) return
    command.mutate({ itemId, solved: next.solved, satisfied: next.satisfied, comment })
  }
  return {
    read,
    solved,
    satisfied,
    comment,
    isBusy: command.isPending,
    isSaved: mine?.solved !== null && mine !== null && !command.isPending,
    error: command.error?.message ?? null,
    saySolved: (value: SolvedAnswer) => {
      setChosen((all) => ({ ...all, solved: value }))
      send({ solved: value, satisfied })
    },
    saySatisfied: (value: string) => {
      setChosen((all) => ({ ...all, satisfied: Number(value) }))
      send({ solved, satisfied: Number(value) })
    },
    write: setWords,
    hasNewWords: words !== null && words.trim() !== (mine?.comment ?? ''),
    sendWords: () => {
      send({ solved, satisfied })
    },
  }
}
