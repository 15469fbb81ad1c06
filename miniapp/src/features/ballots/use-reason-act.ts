import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, type Call } from '@/platform/use-api'
import { BALLOTS_TEXT } from './ballots.text'

/** An act on a ballot that is asked once more, most of them with a reason in words. */
export interface AskedAct {
  readonly title: string
  readonly sentence: string
  readonly confirmText: string
  /** The name of the field; null where no reason is asked for. */
  readonly label: string | null
  readonly hint: string
  readonly limit: number
  readonly done: string
  readonly callOf: (reason: string) => Call
}

/** Asks, waits for the reason, sends, and says that it is done. */
export function useReasonAct() {
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const command = useCall()
  const close = () => {
    command.reset()
    setAsked(null)
    setReason('')
    setProblem(undefined)
  }
  return {
    asked,
    reason,
    problem,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    ask: setAsked,
    close,
    setReason: (next: string) => {
      setProblem(undefined)
      setReason(next)
    },
    confirm: () => {
      if (asked === null || command.isPending) return
      if (asked.label !== null && reason.trim() === '') {
        setProblem(BALLOTS_TEXT.needReason)
        return
      }
      command.mutate(asked.callOf(reason), {
        onSuccess: () => {
          announce(asked.done)
          close()
        },
      })
    },
  }
}

export type ReasonAct = ReturnType<typeof useReasonAct>
