import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { momentOf } from '@/platform/shanghai-times'
import { useCommand, useRead } from '@/platform/use-api'
import { LISTENING_TEXT } from './listening.text'

/** The whole community in the choice of places. */
export const WHOLE = 'whole'

export interface PlanForm {
  theme: string
  venue: string
  patronName: string
  patronTitle: string
  day: string | null
  time: string | null
  place: string | null
}

const EMPTY: PlanForm = {
  theme: '',
  venue: '',
  patronName: '',
  patronTitle: '',
  day: null,
  time: null,
  place: null,
}

/** Planning a session: the form, what is missing, and the places to choose from. */
export function usePlan() {
  const [form, setForm] = useState<PlanForm>(EMPTY)
  const [isTried, setTried] = useState(false)
  const places = useRead('places.overview', {})
  const plan = useCommand('listening.plan')
  const missing = (Object.keys(form) as (keyof PlanForm)[]).filter(
    (field) => (form[field] ?? '').trim() === '',
  )
  return {
    form,
    change: (part: Partial<PlanForm>) => {
      setForm((current) => ({ ...current, ...part }))
    },
    places: [
      { value: WHOLE, text: LISTENING_TEXT.wholeCommunity },
      ...(places.data?.grids ?? []).map((grid) => ({ value: grid.id, text: grid.name })),
    ],
    problems: isTried ? missing : [],
    isBusy: plan.isPending,
    error: plan.error?.message ?? null,
    submit: () => {
      setTried(true)
      const { day, time, place, theme, venue, patronName, patronTitle } = form
      if (missing.length > 0 || day === null || time === null || place === null) return
      const startsAt = momentOf(day, time).toISOString()
      plan.mutate(
        {
          theme,
          venue,
          patronName,
          patronTitle,
          startsAt,
          ...(place === WHOLE ? {} : { gridId: place }),
        },
        {
          onSuccess: () => {
            announce(LISTENING_TEXT.planned)
            go.back()
          },
        },
      )
    },
  }
}
