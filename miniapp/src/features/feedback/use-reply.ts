import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { FEEDBACK_OFFICE_TEXT, FEEDBACK_TEXT } from './feedback.text'

/** A sheet with one text in it: whose feedback it is about, the words, and what is missing. */
function useWords() {
  const [feedbackId, setFeedbackId] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return {
    feedbackId,
    words,
    problem,
    setProblem,
    open: (id: string | null) => {
      setWords('')
      setProblem(null)
      setFeedbackId(id)
    },
    write: (typed: string) => {
      setProblem(null)
      setWords(typed)
    },
  }
}

/** An office answers. */
export function useAnswer() {
  const sheet = useWords()
  const answer = useCommand('feedback.answer')
  return {
    ...sheet,
    isBusy: answer.isPending,
    error: answer.error?.message ?? null,
    confirm: () => {
      const { feedbackId, words } = sheet
      if (feedbackId === null) return
      if (words.trim() === '') {
        sheet.setProblem(FEEDBACK_OFFICE_TEXT.needWords)
        return
      }
      answer.mutate(
        { feedbackId, text: words },
        {
          onSuccess: () => {
            announce(FEEDBACK_OFFICE_TEXT.done)
            sheet.open(null)
          },
        },
      )
    },
  }
}

/** Its author asks once more. */
export function useAskAgain() {
  const sheet = useWords()
  const ask = useCommand('feedback.askAgain')
  return {
    ...sheet,
    isBusy: ask.isPending,
    error: ask.error?.message ?? null,
    confirm: () => {
      const { feedbackId, words } = sheet
      if (feedbackId === null) return
      if (words.trim() === '') {
        sheet.setProblem(FEEDBACK_TEXT.needAsk)
        return
      }
      ask.mutate(
        { feedbackId, text: words },
        {
          onSuccess: ({ dueAt }) => {
            announce(FEEDBACK_TEXT.askSent(deadlineText(new Date(dueAt))))
            sheet.open(null)
          },
        },
      )
    },
  }
}

export type Reply = ReturnType<typeof useAnswer>
