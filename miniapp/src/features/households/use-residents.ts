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

/** The verified residents of a building, some of them ticked, and what can be done with those. */
export function useResidents(buildingId: string) {
  const read = useReadPages('households.residents', { buildingId, limit: PAGE_SIZE })
  const [selected, setSelected] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<'revoke' | 'until' | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const revoke = useCommand('households.revoke')
  const setUntil = useCommand('households.setUntil')
  const done = (words: string) => ({
    onSuccess: () => {
      announce(words)
      setSelected([])
      setAsked(null)
    },
  })
  const confirm = () => {
    const residencyIds = [...selected]
    if (asked === 'revoke') {
      if (text.trim() === '') setProblem(RESIDENTS_TEXT.needReason)
      else revoke.mutate({ residencyIds, reason: text }, done(RESIDENTS_TEXT.revoked))
    }
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
    ask: (next: 'revoke' | 'until' | null) => {
      revoke.reset()
      setUntil.reset()
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
    confirm,
    isBusy: revoke.isPending || setUntil.isPending,
    error: (revoke.error ?? setUntil.error)?.message ?? null,
  }
}
