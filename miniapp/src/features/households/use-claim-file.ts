import type { ClaimFile } from '@linyi/shared/contract/household-office.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { CLAIM_TEXT } from './household-office.text'

/** What the office decides on one of several claimants. */
export interface DecisionForm {
  isAccepted: boolean | null
  reason: string
}

const UNDECIDED: DecisionForm = { isAccepted: null, reason: '' }

/** What is missing before a dispute can be settled, by claim. */
function problemsOf(
  file: ClaimFile,
  decisionOf: (claimId: string) => DecisionForm,
  endedIds: readonly string[],
  endNote: string,
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { claimId } of file.claimants) {
    const { isAccepted, reason } = decisionOf(claimId)
    if (isAccepted === null) problems[claimId] = CLAIM_TEXT.needDecision
    else if (reason.trim() === '') problems[`${claimId}-reason`] = CLAIM_TEXT.needReason
  }
  if (endedIds.length > 0 && endNote.trim() === '') problems['endNote'] = CLAIM_TEXT.needReason
  return problems
}

/** Opening a claim, which leaves a record, and deciding on it. */
export function useClaimFile(claimId: string) {
  const open = useCommand('households.openClaim')
  const confirm = useCommand('households.confirmClaim')
  const refuse = useCommand('households.refuseClaim')
  const settle = useCommand('households.settle')
  const [asked, setAsked] = useState<'confirm' | 'refuse' | 'settle' | null>(null)
  const [reason, setReason] = useState('')
  const [decisions, setDecisions] = useState<Readonly<Record<string, DecisionForm>>>({})
  const [endedIds, setEndedIds] = useState<readonly string[]>([])
  const [endNote, setEndNote] = useState('')
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [answered, setAnswered] = useState<string | null>(null)
  const file = open.data ?? null
  const decisionOf = (id: string): DecisionForm => decisions[id] ?? UNDECIDED

  const leave = (text: string) => ({
    onSuccess: () => {
      announce(text)
      setAnswered(text)
    },
  })
  const confirmAsked = () => {
    if (file === null) return
    if (asked === 'confirm') confirm.mutate({ claimId }, leave(CLAIM_TEXT.confirmed))
    if (asked === 'refuse') {
      if (reason.trim() === '') setProblems({ reason: CLAIM_TEXT.needReason })
      else refuse.mutate({ claimId, reason }, leave(CLAIM_TEXT.refused))
    }
    if (asked === 'settle') {
      settle.mutate(
        {
          householdId: file.householdId,
          decisions: file.claimants.map((claimant) => ({
            claimId: claimant.claimId,
            isAccepted: decisionOf(claimant.claimId).isAccepted === true,
            reason: decisionOf(claimant.claimId).reason,
          })),
          endedResidencyIds: [...endedIds],
          endNote,
        },
        leave(CLAIM_TEXT.settled),
      )
    }
  }
  return {
    file,
    /** What was answered, once it was. */
    answered,
    open: () => {
      open.mutate({ claimId })
    },
    isOpening: open.isPending,
    openError: open.error,
    asked,
    ask: (next: 'confirm' | 'refuse' | 'settle' | null) => {
      confirm.reset()
      refuse.reset()
      settle.reset()
      setProblems({})
      if (next === 'settle' && file !== null) {
        const missing = problemsOf(file, decisionOf, endedIds, endNote)
        setProblems(missing)
        if (Object.keys(missing).length > 0) return
      }
      setAsked(next)
    },
    confirmAsked,
    reason,
    setReason,
    decisionOf,
    decide: (id: string, part: Partial<DecisionForm>) => {
      setProblems({})
      setDecisions((current) => ({ ...current, [id]: { ...(current[id] ?? UNDECIDED), ...part } }))
    },
    endedIds,
    toggleEnded: (residencyId: string) => {
      setEndedIds((current) =>
        current.includes(residencyId)
          ? current.filter((id) => id !== residencyId)
          : [...current, residencyId],
      )
    },
    endNote,
    setEndNote,
    problems,
    isBusy: confirm.isPending || refuse.isPending || settle.isPending,
    error: (confirm.error ?? refuse.error ?? settle.error)?.message ?? null,
  }
}
