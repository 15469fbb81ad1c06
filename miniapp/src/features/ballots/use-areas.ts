import type { AreaSource } from '@linyi/shared/domain/ballots/owner-units'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import { areaCm2Of } from './area-form'
import { AREAS_TEXT } from './areas.text'

/** The estates of the community with their buildings. */
export function useAreaEstates() {
  const read = useRead('places.overview', {})
  return {
    estates: (read.data?.grids ?? [])
      .flatMap((grid) => grid.estates)
      .filter(({ buildings }) => buildings.length > 0),
    isLoading: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
  }
}

/** The flats of a building with their areas, and those that are being written down. */
export function useAreas(buildingId: string) {
  const read = useRead('ballots.areas', { buildingId })
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [source, setSource] = useState<AreaSource>('register')
  const [ownerKey, setOwnerKey] = useState('')
  const [hasTried, setTried] = useState(false)
  const command = useCommand('ballots.setAreas')
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const isWrong = (id: string): boolean =>
    (typed[id] ?? '').trim() !== '' && areaCm2Of(typed[id] ?? '') === null
  return {
    flats: read.data?.flats ?? [],
    missing: read.data?.missing ?? 0,
    isLoading: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
    typed,
    source,
    ownerKey,
    isBusy: command.isPending,
    saveError: command.error?.message ?? null,
    isNothing: hasTried && filled.length === 0,
    problemOf: (id: string) => (hasTried && isWrong(id) ? AREAS_TEXT.wrong : undefined),
    setSource,
    setOwnerKey,
    type: (id: string, text: string) => {
      setTyped((current) => ({ ...current, [id]: text }))
    },
    save: () => {
      setTried(true)
      const owner = ownerKey.trim() === '' ? null : ownerKey.trim()
      const flats = filled.flatMap(([householdId, text]) => {
        const areaCm2 = areaCm2Of(text)
        return areaCm2 === null ? [] : [{ householdId, areaCm2, source, ownerKey: owner }]
      })
      if (flats.length === 0 || flats.length < filled.length || command.isPending) return
      command.mutate(
        { flats },
        {
          onSuccess: (answer) => {
            announce(AREAS_TEXT.saved(answer.flats))
            setTyped({})
            setTried(false)
          },
        },
      )
    },
  }
}
