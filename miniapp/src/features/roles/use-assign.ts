import { CARD_ROLES } from '@linyi/shared/domain/roles/assignment'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useNow } from '@/platform/clock'
import { go, useRouteId, useRouteWord } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import {
  EMPTY_FORM,
  problemsOf,
  requestOf,
  type AssignForm,
  type AssignProblems,
} from './assign-form'
import { ROLES_TEXT } from './roles.text'

const FOUND_MAX = 10
const LEAD = 'buildingLead'

/** Filling an office: find the person, choose office, place, term and source, and send it once. */
export function useAssign() {
  const buildingId = useRouteId()
  const wanted = useRouteWord('role')
  const now = useNow()
  const [form, setForm] = useState<AssignForm>(
    buildingId === null
      ? EMPTY_FORM
      : { ...EMPTY_FORM, role: CARD_ROLES.find((role) => role === wanted) ?? LEAD, buildingId },
  )
  const [problems, setProblems] = useState<AssignProblems>({})
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const command = useCommand('roles.assign')
  const assignable = useRead('roles.assignable', {})
  const search = useRead(
    'people.search',
    { text: asked, limit: FOUND_MAX },
    { enabled: asked !== '' },
  )
  return {
    form,
    problems,
    text,
    setText,
    search: () => {
      setAsked(text.trim())
    },
    isSearching: asked !== '' && search.isFetching,
    searchError: search.error?.message ?? null,
    found: asked === '' ? null : (search.data?.items ?? null),
    assignable,
    roles: assignable.data?.roles.map((one) => one.role) ?? [],
    change: (part: Partial<AssignForm>) => {
      setProblems({})
      command.reset()
      setForm((current) => ({ ...current, ...part }))
    },
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    submit: () => {
      const missing = problemsOf(form, now)
      setProblems(missing)
      const request = requestOf(form, now)
      if (request === null || Object.keys(missing).length > 0) return
      command.mutate(request, {
        onSuccess: () => {
          announce(ROLES_TEXT.assigned)
          go.roleHistoryInstead(request.accountId)
        },
      })
    },
  }
}
