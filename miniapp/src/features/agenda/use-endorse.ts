import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { AGENDA_TEXT } from './agenda.text'

/** Seconding an item: asked once more, then done. */
export function useEndorse(itemId: string) {
  const [isAsking, setAsking] = useState(false)
  const command = useCommand('agenda.endorse')
  return {
    isAsking,
    isDone: command.isSuccess,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    ask: () => {
      command.reset()
      setAsking(true)
    },
    cancel: () => {
      setAsking(false)
    },
    confirm: () => {
      command.mutate(
        { itemId },
        {
          onSuccess: () => {
            setAsking(false)
            announce(AGENDA_TEXT.endorsed)
          },
        },
      )
    },
  }
}
