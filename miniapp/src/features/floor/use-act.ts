import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, type Call } from '@/platform/use-api'
import type { Asked } from './asked'

/** One act at a time: asked first where it needs a word, sent, and said when it is done. */
export function useAct() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const command = useCall()
  // pressed again before the page knows what the first press brought, it would be refused
  const [isSettling, setSettling] = useState(false)
  const reading = useIsFetching()
  useEffect(() => {
    if (isSettling && reading === 0) setSettling(false)
  }, [isSettling, reading])
  return {
    asked,
    isBusy: command.isPending || isSettling,
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
          setSettling(true)
          if (done !== undefined) announce(done)
        },
      })
    },
  }
}

export type Act = ReturnType<typeof useAct>
