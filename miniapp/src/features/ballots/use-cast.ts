import type { Choice } from '@linyi/shared/domain/ballots/ballot'
import { useState } from 'react'
import { useCommand } from '@/platform/use-api'

/**
 * Casting a vote: choose, see it once more, confirm. Nothing is shown as done before the service
 * has the paper, and the choice is not kept on the phone.
 */
export function useCast(ballotId: string) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const [isChanging, setChanging] = useState(false)
  const command = useCommand('ballots.cast')

  const cancel = () => {
    setChoice(null)
    command.reset()
  }
  return {
    choice,
    isChanging,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    choose: setChoice,
    cancel,
    change: () => {
      setChanging(true)
    },
    confirm: () => {
      if (choice === null || command.isPending) return
      command.mutate(
        { ballotId, choice },
        {
          onSuccess: () => {
            cancel()
            setChanging(false)
          },
        },
      )
    },
  }
}
