import type { Relation } from '@linyi/shared/domain/people/residency'
import { addDays, endOfDay, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useReadPages } from '@/platform/use-api'
import { RESIDENTS_TEXT } from './household-office.text'

const PAGE_SIZE = 50
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The end of a typed day, null for none, or undefined when it is not a day. */
export function endOfTypedDay(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const isDay = DAY.test(text) && !Number.isNaN(startOfDay(text).getTime())
  return isDay && addDays(text, 0) === text ? endOfDay(text).toISOString() : undefined
}

/** What is asked once more before it is done. */
export type ResidentsQuestion = 'revoke' | 'building' | 'until'

/** The verified residents of a building, some of them ticked, and what can be done with those. */
export function useResidents(buildingId: string) {
  const read = useReadPages('households.residents', { buildingId, limit: PAGE_SIZE })
  const [selected, setSelected] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<ResidentsQuestion | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [relation, setRelation] = useState<Relation | null>(null)
  const [relationProblem, setRelationProblem] = useState<string>()
  const revoke = useCommand('households.revoke')
  const setUntil = useCommand('households.setUntil')
  const revokeBuilding = useCommand('households.revokeBuilding')
  const done = (words: string) => ({
    onSuccess: () => {
      announce(words)
      setSelected([])
      setAsked(null)
    },
  })
  const confirmBuilding = () => {
    if (relation === null) setRelationProblem(RESIDENTS_TEXT.needRelation)
    if (text.trim() === '') setProblem(RESIDENTS_TEXT.needReason)
    if (relation === null || text.trim() === '') return
    revokeBuilding.mutate(
      { buildingId, relation, reason: text },
      {
        onSuccess: ({ ended, hasMore }) => {
          announce((hasMore ? RESIDENTS_TEXT.buildingMore : RESIDENTS_TEXT.buildingDone)(ended))
          setSelected([])
          setAsked(null)
        },
      },
    )
  }
  const confirm = () => {
    const residencyIds = [...selected]
    if (asked === 'revoke') {
      if (text.trim() === '') setProblem(RESIDENTS_TEXT.needReason)
      else revoke.mutate({ residencyIds, reason: text }, done(RESIDENTS_TEXT.revoked))
    }
    if (asked === 'building') confirmBuilding()
    if (asked === 'until') {
      const until = endOfTypedDay(text)
      if (until === undefined) setProblem(RESIDENTS_TEXT.needDate)
      else setUntil.mutate({ residencyIds, until }, done(RESIDENTS_TEXT.untilSet))
    }
  }
  return {
    residents: read.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: read.isPending,
    readError: read.error,
    retry: () => void read.refetch(),
    hasMore: read.hasNextPage,
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
    selected,
    toggle: (residencyId: string) => {
      setSelected((current) =>
        current.includes(residencyId)
          ? current.filter((id) => id !== residencyId)
          : [...current, residencyId],
      )
    },
    asked,
    ask: (next: ResidentsQuestion | null) => {
      revoke.reset()
      setUntil.reset()
      revokeBuilding.reset()
      setRelation(null)
      setRelationProblem(undefined)
      setText('')
      setProblem(undefined)
      setAsked(next)
    },
    text,
    setText: (typed: string) => {
      setProblem(undefined)
      setText(typed)
    },
    problem,
    relation,
    setRelation: (chosen: Relation) => {
      setRelationProblem(undefined)
      setRelation(chosen)
    },
    relationProblem,
    confirm,
    isBusy: revoke.isPending || setUntil.isPending || revokeBuilding.isPending,
    error: (revoke.error ?? revokeBuilding.error ?? setUntil.error)?.message ?? null,
  }
}
