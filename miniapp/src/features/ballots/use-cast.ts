import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import type { Mark } from '@linyi/shared/domain/ballots/method'
import { useState } from 'react'
import { useCommand } from '@/platform/use-api'

/**
 * Casting a vote: choose, see it once more, confirm. Nothing is shown as done before the service
 * has the paper, and the choice is not kept on the phone. Who may cast several says which it is; the
 * first that is still missing stands there.
 */
export function useCast(ballot: BallotInfo | undefined) {
  const [mark, setMark] = useState<Mark | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [isChanging, setChanging] = useState(false)
  const command = useCommand('ballots.cast')
  const units = ballot?.units ?? []
  const missing = units.find((one) => !one.hasCast)
  const unit = units.find((one) => one.unit === picked) ?? missing ?? units[0] ?? null

  const cancel = () => {
    setMark(null)
    command.reset()
  }
  return {
    mark,
    unit,
    isChanging,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    choose: setMark,
    chooseUnit: (next: string) => {
      setChanging(false)
      setPicked(next)
    },
    cancel,
    change: () => {
      setChanging(true)
    },
    confirm: () => {
      if (ballot === undefined || mark === null || command.isPending) return
      const which = units.length > 1 && unit !== null ? { unit: unit.unit } : {}
      command.mutate(
        { ballotId: ballot.id, choice: mark, ...which },
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

export type CastState = ReturnType<typeof useCast>
