import type { ReportGround } from '@linyi/shared/domain/statements/statement'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { STATEMENTS_TEXT } from './statements.text'

/** The sheet that is open, and the statement it is about. */
export interface OpenSheet {
  kind: 'report' | 'hide' | 'withdraw' | 'appeal' | 'decide'
  statementId: string
}

/** What is filled in on a sheet; each sheet uses its part. */
export interface SheetForm {
  ground: ReportGround | null
  text: string
  choice: 'restore' | 'uphold' | null
}

const EMPTY: SheetForm = { ground: null, text: '', choice: null }

const NEEDS: Readonly<
  Record<OpenSheet['kind'], (form: SheetForm) => Partial<Record<keyof SheetForm, string>>>
> = {
  withdraw: () => ({}),
  report: ({ ground }) => (ground === null ? { ground: STATEMENTS_TEXT.needGround } : {}),
  hide: ({ ground, text }) => ({
    ...(ground === null ? { ground: STATEMENTS_TEXT.needGround } : {}),
    ...(text.trim() === '' ? { text: STATEMENTS_TEXT.needReason } : {}),
  }),
  appeal: ({ text }) => (text.trim() === '' ? { text: STATEMENTS_TEXT.needAppeal } : {}),
  decide: ({ choice, text }) => ({
    ...(choice === null ? { choice: STATEMENTS_TEXT.needChoice } : {}),
    ...(text.trim() === '' ? { text: STATEMENTS_TEXT.needReason } : {}),
  }),
}

/** The acts on single statements: agreeing at once, everything else on a sheet that asks first. */
export function useStatementActs() {
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const [form, setForm] = useState<SheetForm>(EMPTY)
  const [problems, setProblems] = useState<Partial<Record<keyof SheetForm, string>>>({})
  const agree = useCommand('statements.agree')
  const unagree = useCommand('statements.unagree')
  const report = useCommand('statements.report')
  const hide = useCommand('statements.hide')
  const withdraw = useCommand('statements.withdraw')
  const appeal = useCommand('statements.appeal')
  const decide = useCommand('statements.decideAppeal')
  const keep = useCommand('statements.keep')
  const onSheet = [report, hide, withdraw, appeal, decide]

  const say = (text: string) => ({
    onSuccess: () => {
      setSheet(null)
      announce(text)
    },
    onError: (error: Error) => {
      if (sheet === null) announce(error.message)
    },
  })
  const send = ({ kind, statementId }: OpenSheet) => {
    const { ground, text, choice } = form
    if (kind === 'withdraw') withdraw.mutate({ statementId }, say(STATEMENTS_TEXT.withdrawn))
    if (kind === 'appeal') appeal.mutate({ statementId, text }, say(STATEMENTS_TEXT.appealed))
    if (kind === 'report' && ground !== null) {
      report.mutate({ statementId, ground, note: text }, say(STATEMENTS_TEXT.reported))
    }
    if (kind === 'hide' && ground !== null) {
      hide.mutate({ statementId, ground, reason: text }, say(STATEMENTS_TEXT.hidden))
    }
    if (kind === 'decide' && choice !== null) {
      const isRestored = choice === 'restore'
      decide.mutate({ statementId, isRestored, reason: text }, say(STATEMENTS_TEXT.decided))
    }
  }

  return {
    sheet,
    form,
    problems,
    isBusy: onSheet.some((command) => command.isPending),
    error: onSheet.map((command) => command.error?.message).find(Boolean) ?? null,
    open: (next: OpenSheet) => {
      for (const command of onSheet) command.reset()
      setForm(EMPTY)
      setProblems({})
      setSheet(next)
    },
    close: () => {
      setSheet(null)
    },
    change: (part: Partial<SheetForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    submit: () => {
      if (sheet === null) return
      const missing = NEEDS[sheet.kind](form)
      setProblems(missing)
      if (Object.keys(missing).length === 0) send(sheet)
    },
    isAgreeing: agree.isPending || unagree.isPending,
    toggleAgreement: (statementId: string, hasAgreed: boolean) => {
      const command = hasAgreed ? unagree : agree
      command.mutate(
        { statementId },
        {
          onError: (error: Error) => {
            announce(error.message)
          },
        },
      )
    },
    keep: (statementId: string) => {
      keep.mutate({ statementId }, say(STATEMENTS_TEXT.kept))
    },
  }
}

export type StatementActs = ReturnType<typeof useStatementActs>
