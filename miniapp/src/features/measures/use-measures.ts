import { useState } from 'react'
import { announce } from '@/platform/announce'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { useNow } from '@/platform/clock'
import { saveFile } from '@/platform/save-file'
import { useRead } from '@/platform/use-api'
import { MEASURES_TEXT } from './measures.text'
import {
  isDrawnByDays,
  ownPeriod,
  periodOf,
  typedOf,
  type Period,
  type PeriodUnit,
  type TypedDays,
} from './period'

/** Where the figures are of: the street, a community of it, or a grid; one's own community at first. */
export interface Place {
  street?: 'true'
  communityId?: string
  gridId?: string
}

/** Figures of a place and period, and the line that leads to them. */
export function useMeasures() {
  const now = useNow()
  const [unit, setUnit] = useState<PeriodUnit>('month')
  const [back, setBack] = useState(0)
  const [place, setPlace] = useState<Place>({})
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [typed, setTyped] = useState<TypedDays>({ from: '', to: '' })
  // what was last typed as a whole: half a day changes nothing
  const [own, setOwn] = useState<Period>(() => periodOf('month', 0, now))
  const period = unit === 'own' ? own : periodOf(unit, back, now)
  const byDays = isDrawnByDays(period)
  const where = { from: period.from, to: period.to, ...place }
  const summary = useRead('measures.summary', where)
  const series = useRead('measures.series', {
    ...where,
    unit: byDays ? ('day' as const) : ('month' as const),
  })
  return {
    unit,
    period,
    place,
    where,
    summary,
    byDays,
    typed,
    typedErrors: ownPeriod(typed, now),
    points: series.data?.points ?? [],
    isBusy,
    error,
    choose: (value: PeriodUnit) => {
      if (value === 'own') {
        // one's own period begins as the one that was shown
        const days = { from: typedOf(period.from), to: typedOf(period.to) }
        setTyped(days)
        setOwn(ownPeriod(days, now).period ?? period)
      }
      setUnit(value)
      setBack(0)
    },
    type: (days: TypedDays) => {
      setTyped(days)
      const next = ownPeriod(days, now).period
      if (next !== null) setOwn(next)
    },
    earlier: () => {
      setBack(back + 1)
    },
    later: () => {
      setBack(Math.max(0, back - 1))
    },
    goTo: setPlace,
    download: async () => {
      setBusy(true)
      setError(null)
      try {
        await saveFile(await api.query('measures.export', where))
        announce(MEASURES_TEXT.exported)
      } catch (reason) {
        setError(reason instanceof ApiError ? reason.message : '文件没有存下来，请再试一次。')
      } finally {
        setBusy(false)
      }
    },
  }
}
