import { CHECK_TEXT_LIMITS } from '@linyi/shared/domain/checks/check'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { CHECKS_TEXT } from '../checks.text'
import type { CheckActs, CheckQuestion } from '../use-check-acts'

type Words = Readonly<Record<'title' | 'sentence' | 'confirmText', string>>

const WORDS: Record<CheckQuestion['kind'], Words> = {
  pass: {
    title: CHECKS_TEXT.passTitle,
    sentence: CHECKS_TEXT.passSentence,
    confirmText: CHECKS_TEXT.passConfirm,
  },
  refuse: {
    title: CHECKS_TEXT.refuseTitle,
    sentence: CHECKS_TEXT.refuseSentence,
    confirmText: CHECKS_TEXT.refuseConfirm,
  },
  decide: {
    title: CHECKS_TEXT.decideTitle,
    sentence: CHECKS_TEXT.decideSentence,
    confirmText: CHECKS_TEXT.decideConfirm,
  },
  appeal: {
    title: CHECKS_TEXT.appealTitle,
    sentence: CHECKS_TEXT.appealSentence,
    confirmText: CHECKS_TEXT.appealConfirm,
  },
  withdraw: {
    title: CHECKS_TEXT.withdrawTitle,
    sentence: CHECKS_TEXT.withdrawSentence,
    confirmText: CHECKS_TEXT.withdrawConfirm,
  },
}

const CHOICES = [
  { value: 'overturn', text: CHECKS_TEXT.overturn, icon: 'check' },
  { value: 'uphold', text: CHECKS_TEXT.uphold, icon: 'cross' },
] as const

/** Asks once more, with the words that the other side will read. */
export function CheckSheet({ acts }: { acts: CheckActs }) {
  const { question, problem } = acts
  if (question === null) return null
  const { kind } = question
  const isAppeal = kind === 'appeal'
  const lacksChoice = kind === 'decide' && acts.choice === null
  return (
    <ConfirmSheet
      {...WORDS[kind]}
      busy={acts.isBusy}
      error={acts.error}
      onConfirm={acts.confirm}
      onCancel={() => {
        acts.ask(null)
      }}
    >
      {kind === 'decide' ? (
        <ChoiceField
          label={CHECKS_TEXT.decideChoice}
          options={CHOICES}
          value={acts.choice}
          onChange={acts.choose}
          {...(problem !== null && lacksChoice ? { error: problem } : {})}
        />
      ) : null}
      {kind === 'pass' || kind === 'withdraw' ? null : (
        <TextField
          label={isAppeal ? CHECKS_TEXT.appealLabel : CHECKS_TEXT.reason}
          hint={isAppeal ? CHECKS_TEXT.appealHint : CHECKS_TEXT.reasonHint}
          limit={isAppeal ? CHECK_TEXT_LIMITS.appeal : CHECK_TEXT_LIMITS.reason}
          lines={3}
          value={acts.words}
          onChange={acts.write}
          {...(problem === null || lacksChoice ? {} : { error: problem })}
        />
      )}
    </ConfirmSheet>
  )
}
