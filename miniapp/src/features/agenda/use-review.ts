import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { STAFF_TEXT } from './staff.text'

export interface ReviewForm {
  choice: 'agree' | 'refuse' | null
  text: string
}

type ReviewProblems = Partial<Record<keyof ReviewForm, string>>

function problemsOf({ choice, text }: ReviewForm): ReviewProblems {
  if (choice === null) return { choice: STAFF_TEXT.needChoice }
  if (text.trim() !== '') return {}
  return { text: choice === 'agree' ? STAFF_TEXT.needMinutes : STAFF_TEXT.needReply }
}

/** 党组织审议: to the council with the minutes, or refused with a reply. */
export function useReview(itemId: string) {
  const [form, setForm] = useState<ReviewForm>({ choice: null, text: '' })
  const [problems, setProblems] = useState<ReviewProblems>({})
  const agree = useCommand('agenda.agree')
  const refuse = useCommand('agenda.refuse')

  const submit = () => {
    const missing = problemsOf(form)
    setProblems(missing)
    if (Object.keys(missing).length > 0) return
    const leave = (text: string) => () => {
      announce(text)
      go.itemInstead(itemId)
    }
    if (form.choice === 'agree') {
      agree.mutate({ itemId, minutes: form.text }, { onSuccess: leave(STAFF_TEXT.agreed) })
    } else {
      refuse.mutate({ itemId, reply: form.text }, { onSuccess: leave(STAFF_TEXT.refused) })
    }
  }
  return {
    form,
    problems,
    change: (part: Partial<ReviewForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    submit,
    isBusy: agree.isPending || refuse.isPending,
    error: agree.error ?? refuse.error,
  }
}
