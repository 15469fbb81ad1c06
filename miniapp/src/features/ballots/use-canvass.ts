import type { DoorOutcome } from '@linyi/shared/domain/ballots/doorstep'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import { boardOf, countStates, leftIn, type Door } from './canvass-board'
import { CANVASS_TEXT } from './canvass.text'
import { useBallot } from './use-ballot'

const NOWHERE = '0'.repeat(24)

/** The doors of one of my buildings for one ballot, and what was met at them. */
export function useCanvass(ballotId: string) {
  const ballot = useBallot(ballotId)
  const [picked, setPicked] = useState<string | null>(null)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const {
    canvassBuildings = [],
    electorateByBuilding = [],
    turnoutByBuilding = [],
  } = ballot.data ?? {}
  const buildings = canvassBuildings.map(({ id, name }) => {
    const left = leftIn(name, electorateByBuilding, turnoutByBuilding)
    return { id, name, note: left === null ? '' : CANVASS_TEXT.left(left) }
  })
  // who has one building sees it at once
  const buildingId = picked ?? (buildings.length === 1 ? (buildings[0]?.id ?? null) : null)
  const read = useRead(
    'ballots.canvass',
    { ballotId, buildingId: buildingId ?? NOWHERE },
    { enabled: buildingId !== null },
  )
  const visit = useCommand('ballots.visit')
  const votes = read.data?.doors ?? []
  const stairs = boardOf(votes)
  const doors = stairs.flatMap(({ floors }) => floors.flatMap((floor) => floor.doors))
  return {
    ballot: ballot.data,
    buildings,
    buildingId,
    votes,
    stairs,
    counts: countStates(votes),
    isLoading: ballot.isPending || (buildingId !== null && read.isPending),
    error: ballot.error ?? read.error,
    retry: () => void (ballot.error ? ballot.refetch() : read.refetch()),
    chooseBuilding: setPicked,
    door: doors.find((door) => door.key === openKey) ?? null,
    openDoor: (door: Door) => {
      visit.reset()
      setOpenKey(door.key)
    },
    closeDoor: () => {
      setOpenKey(null)
    },
    isBusy: visit.isPending,
    visitError: visit.error?.message ?? null,
    mark: (unit: string, outcome: DoorOutcome) => {
      visit.mutate(
        { ballotId, unit, outcome },
        {
          onSuccess: () => {
            announce(CANVASS_TEXT.marked)
            setOpenKey(null)
          },
        },
      )
    },
  }
}

export type CanvassState = ReturnType<typeof useCanvass>
