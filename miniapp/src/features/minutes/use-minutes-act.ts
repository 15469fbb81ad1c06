import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, type Call } from '@/platform/use-api'

type OpenCorrection = MinutesInfo['openCorrections'][number]

/** What is asked before it is sent. */
export type AskedAct =
  | {
      readonly kind: 'confirm'
      readonly title: string
      readonly sentence: string
      readonly confirm: string
      readonly done: string
      readonly call: Call
    }
  | { readonly kind: 'correct' }
  | { readonly kind: 'answer'; readonly correction: OpenCorrection }

/** One act on the minutes at a time. */
export function useMinutesAct() {
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const command = useCall()
  return {
    asked,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    ask: (next: AskedAct) => {
      command.reset()
      setAsked(next)
    },
    close: () => {
      command.reset()
      setAsked(null)
    },
    send: (call: Call, done: string, after?: () => void) => {
      if (command.isPending) return
      command.mutate(call, {
        onSuccess: () => {
          setAsked(null)
          announce(done)
          after?.()
        },
      })
    },
  }
}

export type MinutesAct = ReturnType<typeof useMinutesAct>
