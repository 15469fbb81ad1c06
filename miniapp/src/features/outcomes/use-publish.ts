import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { OUTCOMES_TEXT } from './outcomes.text'

export interface PublishForm {
  text: string
  next: string
  contact: string
}

type PublishProblems = Partial<Record<keyof PublishForm, string>>

function problemsOf({ text, next, contact }: PublishForm): PublishProblems {
  return {
    ...(text.trim() === '' ? { text: OUTCOMES_TEXT.needText } : {}),
    ...(next.trim() === '' ? { next: OUTCOMES_TEXT.needNext } : {}),
    ...(contact.trim() === '' ? { contact: OUTCOMES_TEXT.needContact } : {}),
  }
}

/** Publishing a decision: written in three fields, asked once more, then on the wall. */
export function usePublish(itemId: string) {
  const item = useRead('agenda.info', { itemId })
  const [form, setForm] = useState<PublishForm>({ text: '', next: '', contact: '' })
  const [problems, setProblems] = useState<PublishProblems>({})
  const [isAsking, setAsking] = useState(false)
  const command = useCommand('outcomes.publish')
  return {
    item,
    form,
    problems,
    isAsking,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    change: (part: Partial<PublishForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    ask: () => {
      const missing = problemsOf(form)
      setProblems(missing)
      if (Object.keys(missing).length === 0) setAsking(true)
    },
    cancel: () => {
      command.reset()
      setAsking(false)
    },
    confirm: () => {
      command.mutate(
        { itemId, ...form },
        {
          onSuccess: ({ id }) => {
            announce(OUTCOMES_TEXT.published)
            go.outcomeInstead(id)
          },
        },
      )
    },
  }
}
