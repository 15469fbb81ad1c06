import type { TreeGrid } from '@linyi/shared/contract/places.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { PLACES_TEXT } from './places.text'
import { allBuildings } from './use-place-tree'

/** Choosing the buildings of a zone: those that came in and those that went out are sent. */
export function useZone(zoneId: string, grids: readonly TreeGrid[], onSaved: () => void) {
  const buildings = allBuildings(grids)
  const before = new Set(
    buildings.filter((building) => building.zoneId === zoneId).map((building) => building.id),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(before)
  const putIn = useCommand('places.setZone')
  const takeOut = useCommand('places.setZone')

  const save = async () => {
    const added = [...chosen].filter((id) => !before.has(id))
    const removed = [...before].filter((id) => !chosen.has(id))
    try {
      if (added.length > 0) await putIn.mutateAsync({ zoneId, buildingIds: added })
      if (removed.length > 0) await takeOut.mutateAsync({ zoneId: null, buildingIds: removed })
    } catch {
      // the page shows the refusal
      return
    }
    announce(PLACES_TEXT.saved)
    onSaved()
  }
  return {
    chosen,
    toggle: (id: string) => {
      setChosen((current) => {
        const next = new Set(current)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
    save: () => void save(),
    isBusy: putIn.isPending || takeOut.isPending,
    error: (putIn.error ?? takeOut.error)?.message ?? null,
  }
}
