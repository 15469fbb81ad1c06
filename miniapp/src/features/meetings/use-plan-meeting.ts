import type { Me } from '@linyi/shared/contract/people.contract'
import { CONVENERS } from '@linyi/shared/domain/meetings/meeting.rules'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go, useRouteWord } from '@/platform/navigate'
import { useCall, useRead } from '@/platform/use-api'
import {
  EMPTY_PLAN,
  formOf,
  occasionOf,
  planProblems,
  titleOf,
  WHOLE,
  type PlanForm,
  type PlanProblems,
} from './plan-form'
import { PLAN_TEXT } from './plan.text'

const SHOWN = 9

/** The places somebody's offices call meetings for, the grids before the whole community. */
function placesOf(me: Me, grids: readonly { id: string; name: string }[]) {
  const offices = me.roles.filter(({ role }) => CONVENERS.includes(role))
  const isForAll = offices.some(({ role }) => role === 'communitySecretary')
  const own = grids.filter(({ name }) => isForAll || offices.some((one) => one.scopeText === name))
  return [
    ...own.map(({ id, name }) => ({ value: id, text: name })),
    ...(isForAll ? [{ value: WHOLE, text: PLAN_TEXT.wholeCommunity }] : []),
  ]
}

/** Planning a meeting, or changing the plan of one: the form, what is missing, where it can be. */
export function usePlanMeeting(meetingId: string | null) {
  const grid = useRouteWord('grid')
  const me = useRead('people.me', {})
  const overview = useRead('places.overview', {})
  const meeting = useRead(
    'meetings.info',
    { meetingId: meetingId ?? '' },
    { enabled: meetingId !== null },
  )
  const [changed, setChanged] = useState<Partial<PlanForm>>({})
  const [problems, setProblems] = useState<PlanProblems>({})
  const [days, setDays] = useState(SHOWN)
  const command = useCall()
  const places =
    me.data === undefined || overview.data === undefined
      ? null
      : placesOf(me.data, overview.data.grids)
  const asked = places?.find(({ value }) => value === grid)
  const only = places?.length === 1 ? places[0] : undefined
  const form: PlanForm = {
    ...EMPTY_PLAN,
    place: asked?.value ?? only?.value ?? null,
    ...(meeting.data === undefined ? {} : formOf(meeting.data)),
    ...changed,
  }
  const placeName =
    form.place === WHOLE
      ? (me.data?.community.name ?? null)
      : (places?.find(({ value }) => value === form.place)?.text ?? null)
  const title = titleOf(form, placeName)
  const done = (words: string, id: string) => {
    announce(words)
    if (meetingId === null) go.meetingInstead(id)
    else go.back()
  }
  return {
    form,
    title,
    days,
    places,
    meeting: meeting.data,
    error: me.error ?? overview.error ?? meeting.error,
    isLoading: places === null || (meetingId !== null && meeting.data === undefined),
    retry: () => {
      void me.refetch()
      void overview.refetch()
      if (meetingId !== null) void meeting.refetch()
    },
    problems,
    isBusy: command.isPending,
    problem: command.error?.message ?? null,
    change: (part: Partial<PlanForm>) => {
      setProblems({})
      setChanged((current) => ({ ...current, ...part }))
    },
    showMore: () => {
      setDays((count) => count + SHOWN)
    },
    submit: () => {
      const missing = planProblems(form, title)
      setProblems(missing)
      const occasion = occasionOf(form, title)
      const { type, place } = form
      if (Object.keys(missing).length > 0 || occasion === null || command.isPending) return
      if (meetingId !== null) {
        command.mutate(
          { name: 'meetings.edit', input: { meetingId, ...occasion } },
          {
            onSuccess: () => {
              done(PLAN_TEXT.saved, meetingId)
            },
          },
        )
        return
      }
      if (type === null) return
      const where = place === null || place === WHOLE ? {} : { gridId: place }
      command.mutate(
        { name: 'meetings.plan', input: { type, ...where, ...occasion } },
        {
          onSuccess: (answer) => {
            done(PLAN_TEXT.planned, idIn(answer))
          },
        },
      )
    },
  }
}

export type PlanState = ReturnType<typeof usePlanMeeting>

function idIn(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : ''
}
