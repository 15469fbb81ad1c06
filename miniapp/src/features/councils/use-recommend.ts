import type { Constituency } from '@linyi/shared/domain/councils/council'
import { useState } from 'react'
import { useCommand, useRead } from '@/platform/use-api'
import { COUNCILS_TEXT } from './councils.text'

export interface RecommendForm {
  who: 'self' | 'neighbour' | null
  name: string
  buildingId: string | null
  constituency: Constituency | null
  reason: string
}

type RecommendProblems = Partial<Record<keyof RecommendForm, string>>

const EMPTY: RecommendForm = {
  who: null,
  name: '',
  buildingId: null,
  constituency: null,
  reason: '',
}

function problemsOf(form: RecommendForm): RecommendProblems {
  const { who, name, buildingId, constituency, reason } = form
  const isNeighbour = who === 'neighbour'
  return {
    ...(who === null ? { who: COUNCILS_TEXT.needWho } : {}),
    ...(isNeighbour && name.trim() === '' ? { name: COUNCILS_TEXT.needName } : {}),
    ...(isNeighbour && buildingId === null ? { buildingId: COUNCILS_TEXT.needBuilding } : {}),
    ...(constituency === null ? { constituency: COUNCILS_TEXT.needConstituency } : {}),
    ...(reason.trim() === '' ? { reason: COUNCILS_TEXT.needReason } : {}),
  }
}

/** Recommending a neighbour for the council, or oneself. */
export function useRecommend(gridId: string) {
  const [form, setForm] = useState<RecommendForm>(EMPTY)
  const [problems, setProblems] = useState<RecommendProblems>({})
  const command = useCommand('councils.recommend')
  const council = useRead('councils.show', { gridId })
  const grids = useRead('places.overview', {}).data?.grids ?? []
  const estates = grids.find((grid) => grid.id === gridId)?.estates ?? []
  return {
    form,
    problems,
    council,
    buildings: estates.flatMap((estate) => estate.buildings),
    isDone: command.isSuccess,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    change: (part: Partial<RecommendForm>) => {
      setProblems({})
      command.reset()
      setForm((current) => ({ ...current, ...part }))
    },
    submit: () => {
      const missing = problemsOf(form)
      setProblems(missing)
      const { who, name, buildingId, constituency, reason } = form
      if (constituency === null || Object.keys(missing).length > 0) return
      command.mutate({
        gridId,
        constituency,
        reason,
        ...(who === 'neighbour' && buildingId !== null ? { neighbour: { name, buildingId } } : {}),
      })
    },
  }
}
