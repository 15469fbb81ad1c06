import type { AdmissionBasis, DeclineReason } from '@linyi/shared/domain/agenda/triage'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { STAFF_TEXT } from './staff.text'

export interface ScreeningForm {
  choice: 'admit' | 'decline' | null
  basis: AdmissionBasis | null
  reason: DeclineReason | null
  reply: string
}

type ScreeningProblems = Partial<Record<keyof ScreeningForm, string>>

function problemsOf({ choice, basis, reason, reply }: ScreeningForm): ScreeningProblems {
  if (choice === null) return { choice: STAFF_TEXT.needChoice }
  if (choice === 'admit') return basis === null ? { basis: STAFF_TEXT.needBasis } : {}
  return {
    ...(reason === null ? { reason: STAFF_TEXT.needReason } : {}),
    ...(reply.trim() === '' ? { reply: STAFF_TEXT.needReply } : {}),
  }
}

/** 初审: admitting an item on one of five grounds, or declining it with a reason and a reply. */
export function useScreening(itemId: string) {
  const [form, setForm] = useState<ScreeningForm>({
    choice: null,
    basis: null,
    reason: null,
    reply: '',
  })
  const [problems, setProblems] = useState<ScreeningProblems>({})
  const admit = useCommand('agenda.admit')
  const decline = useCommand('agenda.decline')

  const submit = () => {
    const missing = problemsOf(form)
    setProblems(missing)
    if (Object.keys(missing).length > 0) return
    const leave = (text: string) => {
      announce(text)
      go.itemInstead(itemId)
    }
    if (form.choice === 'admit' && form.basis !== null) {
      const done = () => {
        leave(STAFF_TEXT.admitted)
      }
      admit.mutate({ itemId, basis: form.basis }, { onSuccess: done })
    } else if (form.reason !== null) {
      const done = () => {
        leave(STAFF_TEXT.declined)
      }
      decline.mutate({ itemId, reason: form.reason, reply: form.reply }, { onSuccess: done })
    }
  }
  return {
    form,
    problems,
    change: (part: Partial<ScreeningForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    submit,
    isBusy: admit.isPending || decline.isPending,
    error: admit.error ?? decline.error,
  }
}
