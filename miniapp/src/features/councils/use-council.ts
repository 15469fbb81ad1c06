import type { CouncilMember } from '@linyi/shared/contract/councils.contract'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useNow } from '@/platform/clock'
import { useRouteId } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { COUNCILS_TEXT } from './councils.text'

/** The council of the grid in the address, or of my own; recording a member's course. */
export function useCouncil() {
  const named = useRouteId()
  const now = useNow()
  const me = useRead('people.me', {})
  const places = useRead('places.overview', {})
  const grids = places.data?.grids ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const gridId = chosen ?? named ?? me.data?.grid?.id ?? grids[0]?.id ?? null
  const council = useRead('councils.show', { gridId: gridId ?? '' }, { enabled: gridId !== null })
  const [trainee, setTrainee] = useState<CouncilMember | null>(null)
  const [course, setCourse] = useState('')
  const [problem, setProblem] = useState<string>()
  const training = useCommand('councils.recordTraining')
  return {
    council,
    gridId,
    grids,
    hasNone: gridId === null && !me.isPending && !places.isPending,
    open: setChosen,
    trainee,
    course,
    problem,
    isBusy: training.isPending,
    error: training.error?.message ?? null,
    train: setTrainee,
    setCourse: (text: string) => {
      setProblem(undefined)
      setCourse(text)
    },
    close: () => {
      training.reset()
      setTrainee(null)
      setProblem(undefined)
    },
    confirm: () => {
      if (trainee === null || gridId === null) return
      if (course.trim() === '') {
        setProblem(COUNCILS_TEXT.needCourse)
        return
      }
      training.mutate(
        { gridId, accountId: trainee.accountId, course, completedOn: dayOf(now) },
        {
          onSuccess: () => {
            announce(COUNCILS_TEXT.trainDone)
            setTrainee(null)
            setCourse('')
          },
        },
      )
    },
  }
}
