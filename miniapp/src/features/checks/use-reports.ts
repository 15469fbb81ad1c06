import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { REPORT_TEXT } from './report.text'

type Choice = 'mended' | 'kept'

/** Answering a report: what was done about it, and the words that its author reads. */
export function useReportAnswers() {
  const [reportId, setReportId] = useState<string | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [words, setWords] = useState('')
  const [problems, setProblems] = useState<{ choice?: string; words?: string }>({})
  const answer = useCommand('checks.answerReport')

  const open = (id: string | null) => {
    answer.reset()
    setChoice(null)
    setWords('')
    setProblems({})
    setReportId(id)
  }
  return {
    isOpen: reportId !== null,
    open,
    choice,
    choose: (next: Choice) => {
      setProblems({})
      setChoice(next)
    },
    words,
    write: (typed: string) => {
      setProblems({})
      setWords(typed)
    },
    problems,
    isBusy: answer.isPending,
    error: answer.error?.message ?? null,
    confirm: () => {
      if (reportId === null) return
      const lacks = {
        ...(choice === null ? { choice: REPORT_TEXT.needChoice } : {}),
        ...(words.trim() === '' ? { words: REPORT_TEXT.needWords } : {}),
      }
      setProblems(lacks)
      if (Object.keys(lacks).length > 0) return
      answer.mutate(
        { reportId, isMended: choice === 'mended', text: words },
        {
          onSuccess: () => {
            announce(REPORT_TEXT.done)
            open(null)
          },
        },
      )
    },
  }
}

export type ReportAnswers = ReturnType<typeof useReportAnswers>
