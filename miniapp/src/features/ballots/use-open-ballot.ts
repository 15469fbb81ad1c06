import type { LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { BALLOTS_TEXT } from './ballots.text'

export interface OpenBallotForm {
  effect: LegalEffect | null
  deliberation: string
  /** Null until the chair has touched it: then the item's own proposal stands there. */
  text: string | null
  closesAt: string | null
}

type OpenBallotProblems = Partial<Record<keyof OpenBallotForm, string>>

const EMPTY: OpenBallotForm = { effect: null, deliberation: '', text: null, closesAt: null }

function problemsOf(form: OpenBallotForm, text: string): OpenBallotProblems {
  return {
    ...(form.effect === null ? { effect: BALLOTS_TEXT.needEffect } : {}),
    ...(form.deliberation.trim() === '' ? { deliberation: BALLOTS_TEXT.needDeliberation } : {}),
    ...(text.trim() === '' ? { text: BALLOTS_TEXT.needMotion } : {}),
    ...(form.closesAt === null ? { closesAt: BALLOTS_TEXT.needClosing } : {}),
  }
}

/** Putting a matter to the vote; asked once more, because the text is frozen from then on. */
export function useOpenBallot(itemId: string) {
  const item = useRead('agenda.info', { itemId })
  const [form, setForm] = useState<OpenBallotForm>(EMPTY)
  const [problems, setProblems] = useState<OpenBallotProblems>({})
  const [isAsking, setAsking] = useState(false)
  const command = useCommand('ballots.open')
  const text = form.text ?? item.data?.proposal ?? ''

  return {
    item,
    form,
    text,
    problems,
    isAsking,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    change: (part: Partial<OpenBallotForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    ask: () => {
      const missing = problemsOf(form, text)
      setProblems(missing)
      if (Object.keys(missing).length === 0) setAsking(true)
    },
    cancel: () => {
      command.reset()
      setAsking(false)
    },
    confirm: () => {
      if (form.effect === null || form.closesAt === null || command.isPending) return
      command.mutate(
        {
          itemId,
          effect: form.effect,
          deliberation: form.deliberation,
          text,
          closesAt: form.closesAt,
        },
        {
          onSuccess: () => {
            announce(BALLOTS_TEXT.opened)
            go.itemInstead(itemId)
          },
        },
      )
    },
  }
}
