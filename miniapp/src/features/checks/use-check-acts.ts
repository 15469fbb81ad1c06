import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { CHECKS_TEXT } from './checks.text'

/** What is asked once more before it is done to a kept text. */
export interface CheckQuestion {
  readonly kind: 'pass' | 'refuse' | 'decide' | 'appeal' | 'withdraw'
  readonly checkId: string
}

type Choice = 'overturn' | 'uphold'

/** What the words of a sheet lack before it can be sent. */
function lackOf({ kind }: CheckQuestion, words: string, choice: Choice | null): string | null {
  if (kind === 'decide' && choice === null) return CHECKS_TEXT.needChoice
  if (kind === 'pass' || kind === 'withdraw' || words.trim() !== '') return null
  return kind === 'appeal' ? CHECKS_TEXT.needAppeal : CHECKS_TEXT.needReason
}

/** What may be done about a text that waits for a person, or was refused by one. */
export function useCheckActs() {
  const [question, setQuestion] = useState<CheckQuestion | null>(null)
  const [words, setWords] = useState('')
  const [choice, setChoice] = useState<Choice | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const pass = useCommand('checks.pass')
  const refuse = useCommand('checks.refuse')
  const decide = useCommand('checks.decideAppeal')
  const appeal = useCommand('checks.appeal')
  const withdraw = useCommand('checks.withdraw')
  const retry = useCommand('checks.retry')
  const commands = [pass, refuse, decide, appeal, withdraw]

  const ask = (next: CheckQuestion | null) => {
    for (const command of commands) command.reset()
    setWords('')
    setChoice(null)
    setProblem(null)
    setQuestion(next)
  }
  const done = (text: string) => ({
    onSuccess: () => {
      announce(text)
      ask(null)
    },
  })
  const send = ({ kind, checkId }: CheckQuestion) => {
    if (kind === 'pass') pass.mutate({ checkId }, done(CHECKS_TEXT.passed))
    if (kind === 'refuse') refuse.mutate({ checkId, reason: words }, done(CHECKS_TEXT.refused))
    if (kind === 'appeal') appeal.mutate({ checkId, text: words }, done(CHECKS_TEXT.appealSent))
    if (kind === 'withdraw') withdraw.mutate({ checkId }, done(CHECKS_TEXT.withdrawn))
    if (kind === 'decide') {
      const isPassed = choice === 'overturn'
      decide.mutate({ checkId, isPassed, reason: words }, done(CHECKS_TEXT.decided))
    }
  }
  return {
    question,
    ask,
    words,
    choice,
    problem,
    write: (typed: string) => {
      setProblem(null)
      setWords(typed)
    },
    choose: (next: Choice) => {
      setProblem(null)
      setChoice(next)
    },
    confirm: () => {
      if (question === null) return
      const lack = lackOf(question, words, choice)
      setProblem(lack)
      if (lack === null) send(question)
    },
    retry: (checkId: string) => {
      retry.mutate(
        { checkId },
        {
          onSuccess: ({ status }) => {
            announce(status === 'waiting' ? CHECKS_TEXT.stillWaiting : CHECKS_TEXT.retried)
          },
          onError: (error) => {
            announce(error.message)
          },
        },
      )
    },
    isRetrying: retry.isPending,
    isBusy: commands.some((command) => command.isPending),
    error: commands.find((command) => command.error)?.error?.message ?? null,
  }
}

export type CheckActs = ReturnType<typeof useCheckActs>
