import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useRouteId } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { DEMAND_TEXT } from './demand.text'

/** How long a council has not met, and a member's demand that it meet. */
export function useDemand() {
  const named = useRouteId()
  const me = useRead('people.me', {})
  const places = useRead('places.overview', {})
  const grids = places.data?.grids ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const gridId = chosen ?? named ?? me.data?.grid?.id ?? grids[0]?.id ?? null
  const read = useRead('meetings.demands', { gridId: gridId ?? '' }, { enabled: gridId !== null })
  const command = useCommand('meetings.demand')
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  return {
    read,
    gridId,
    grids: grids.map(({ id, name }) => ({ value: id, text: name })),
    hasNone: gridId === null && !me.isPending && !places.isPending,
    isAsking,
    reason,
    problem: isTried && reason.trim() === '' ? { error: DEMAND_TEXT.needReason } : {},
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    choose: setChosen,
    write: setReason,
    ask: () => {
      command.reset()
      setTried(false)
      setReason('')
      setAsking(true)
    },
    close: () => {
      setAsking(false)
    },
    send: () => {
      setTried(true)
      if (gridId === null || reason.trim() === '' || command.isPending) return
      command.mutate(
        { gridId, reason },
        {
          onSuccess: () => {
            setAsking(false)
            announce(DEMAND_TEXT.done)
          },
        },
      )
    },
  }
}
