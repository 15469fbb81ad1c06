import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { MEDIA_TEXT } from './media.text'

/** What is asked once more before it is done to a picture or recording. */
export interface MediaQuestion {
  readonly kind: 'pass' | 'refuse' | 'appeal'
  readonly mediaId: string
}

/** What may be done about a picture or recording: passing it, refusing it, asking for another look. */
export function useMediaActs() {
  const [question, setQuestion] = useState<MediaQuestion | null>(null)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const pass = useCommand('checks.passMedia')
  const refuse = useCommand('checks.refuseMedia')
  const appeal = useCommand('checks.appealMedia')
  const commands = [pass, refuse, appeal]

  const ask = (next: MediaQuestion | null) => {
    for (const command of commands) command.reset()
    setWords('')
    setProblem(null)
    setQuestion(next)
  }
  const done = (text: string) => ({
    onSuccess: () => {
      announce(text)
      ask(null)
    },
  })
  const confirm = () => {
    if (question === null) return
    const { kind, mediaId } = question
    if (kind === 'pass') {
      pass.mutate({ mediaId }, done(MEDIA_TEXT.passed))
    } else if (words.trim() === '') {
      setProblem(kind === 'refuse' ? MEDIA_TEXT.needReason : MEDIA_TEXT.needAsk)
    } else if (kind === 'refuse') {
      refuse.mutate({ mediaId, reason: words }, done(MEDIA_TEXT.refused))
    } else {
      appeal.mutate({ mediaId, appeal: words }, done(MEDIA_TEXT.asked))
    }
  }
  return {
    question,
    ask,
    confirm,
    words,
    write: (typed: string) => {
      setProblem(null)
      setWords(typed)
    },
    problem,
    isBusy: commands.some((command) => command.isPending),
    error: commands.find((command) => command.error)?.error?.message ?? null,
  }
}

export type MediaActs = ReturnType<typeof useMediaActs>
