import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, type Call } from '@/platform/use-api'
import type { Asked } from './asked'

/** One act at a time: asked first where it needs a word, sent, and said when it is done. */
export function useAct() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const command = useCall()
  return {
    asked,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    ask: (next: Asked) => {
      command.reset()
      setAsked(next)
    },
    close: () => {
      command.reset()
      setAsked(null)
    },
    send: (call: Call, done?: string) => {
      if (command.isPending) return
      command.mutate(call, {
        onSuccess: () => {
          setAsked(null)
          if (done !== undefined) announce(done)
        },
      })
    },
  }
}

export type Act = ReturnType<typeof useAct>
