import type { AreaSource } from '@linyi/shared/domain/ballots/owner-units'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead, useReadPages } from '@/platform/use-api'
import { areaCm2Of } from './area-form'
import { AREAS_TEXT } from './areas.text'

const PAGE_SIZE = 50

/** The estates of the community with their buildings. */
export function useAreaBuildings() {
  const read = useRead('places.overview', {})
  return {
    buildings: (read.data?.grids ?? []).flatMap((grid) =>
      grid.estates.flatMap((estate) => estate.buildings),
    ),
    isLoading: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
  }
}

/** The flats of a stair unit and the areas that are being written down for them. */
export function useAreas(buildingId: string, unit: number) {
  const read = useReadPages('places.households', { buildingId, unit, limit: PAGE_SIZE })
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [source, setSource] = useState<AreaSource>('register')
  const [ownerKey, setOwnerKey] = useState('')
  const [hasTried, setTried] = useState(false)
  const command = useCommand('ballots.setAreas')
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const isWrong = (id: string): boolean =>
    (typed[id] ?? '').trim() !== '' && areaCm2Of(typed[id] ?? '') === null
  return {
    doors: read.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: read.isPending,
    hasMore: read.hasNextPage,
    error: read.error,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
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
