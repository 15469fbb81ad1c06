import {
  REPORT_GROUND_TEXT,
  REPORT_GROUNDS,
  STATEMENT_TEXT_LIMITS,
} from '@linyi/shared/domain/statements/statement'
import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { STATEMENTS_TEXT } from '../statements.text'
import type { StatementActs } from '../use-statement-acts'

const GROUNDS = REPORT_GROUNDS.map((ground) => ({
  value: ground,
  text: REPORT_GROUND_TEXT[ground],
}))

const DECISIONS = [
  { value: 'restore', text: STATEMENTS_TEXT.restore, icon: 'check' },
  { value: 'uphold', text: STATEMENTS_TEXT.uphold, icon: 'cross' },
] as const

const WORDS = {
  report: {
    title: STATEMENTS_TEXT.reportTitle,
    label: STATEMENTS_TEXT.reportNote,
    hint: undefined,
    limit: STATEMENT_TEXT_LIMITS.reportNote,
    send: STATEMENTS_TEXT.reportSend,
  },
  hide: {
    title: STATEMENTS_TEXT.hideTitle,
    label: STATEMENTS_TEXT.hideReason,
    hint: STATEMENTS_TEXT.hideReasonHint,
    limit: STATEMENT_TEXT_LIMITS.reason,
    send: STATEMENTS_TEXT.hideSend,
  },
  appeal: {
    title: STATEMENTS_TEXT.appealTitle,
    label: STATEMENTS_TEXT.appealText,
    hint: STATEMENTS_TEXT.appealHint,
    limit: STATEMENT_TEXT_LIMITS.appeal,
    send: STATEMENTS_TEXT.appealSend,
  },
  decide: {
    title: STATEMENTS_TEXT.decideTitle,
    label: STATEMENTS_TEXT.decideReason,
    hint: undefined,
    limit: STATEMENT_TEXT_LIMITS.reason,
    send: STATEMENTS_TEXT.decideSend,
  },
} as const

/** The sheet of an act on one statement: why, in which words, and the act by its name. */
export function StatementSheet({ acts }: { acts: StatementActs }) {
  const { sheet, form, problems, change, submit, close, isBusy, error } = acts
  if (sheet === null) return null
  if (sheet.kind === 'withdraw') {
    return (
      <ConfirmSheet
        title={STATEMENTS_TEXT.withdrawTitle}
        sentence={STATEMENTS_TEXT.withdrawSentence}
        confirmText={STATEMENTS_TEXT.withdrawConfirm}
        busy={isBusy}
        error={error}
        onConfirm={submit}
        onCancel={close}
      />
    )
  }
  const { title, label, hint, limit, send } = WORDS[sheet.kind]
  return (
    <Sheet title={title} onClose={close}>
      {sheet.kind === 'report' || sheet.kind === 'hide' ? (
        <ChoiceField
          label={STATEMENTS_TEXT.reportGround}
          options={GROUNDS}
          value={form.ground}
          onChange={(ground) => {
            change({ ground })
          }}
          {...(problems.ground === undefined ? {} : { error: problems.ground })}
        />
      ) : null}
      {sheet.kind === 'decide' ? (
        <ChoiceField
          label={STATEMENTS_TEXT.decideChoice}
          options={DECISIONS}
          value={form.choice}
          onChange={(choice) => {
            change({ choice })
          }}
          {...(problems.choice === undefined ? {} : { error: problems.choice })}
        />
      ) : null}
      <TextField
        label={label}
        limit={limit}
        lines={3}
        value={form.text}
        onChange={(text) => {
          change({ text })
        }}
        {...(hint === undefined ? {} : { hint })}
        {...(problems.text === undefined ? {} : { error: problems.text })}
      />
      {error === null ? null : <Notice tone="oppose" text={error} />}
      <BigButton text={send} busy={isBusy} onTap={submit} />
    </Sheet>
  )
}
