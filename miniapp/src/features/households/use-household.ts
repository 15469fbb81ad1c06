import type { Home, HomeMember, OwnClaim } from '@linyi/shared/contract/households.contract'
import type { Relation } from '@linyi/shared/domain/people/residency'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import { HOME_TEXT } from './households.text'

/** What somebody is asked once more before it is done. */
export type HouseholdQuestion =
  | { kind: 'leave'; home: Home }
  | { kind: 'delegate'; member: HomeMember }
  | { kind: 'remove'; member: HomeMember }
  | { kind: 'invite'; home: Home }
  | { kind: 'withdraw'; claim: OwnClaim }

/** My homes, claims and former homes, and what I can do with them. */
export function useHousehold() {
  const read = useRead('households.mine', {})
  const [question, setQuestion] = useState<HouseholdQuestion | null>(null)
  const [reason, setReason] = useState('')
  const [relation, setRelation] = useState<Relation>('family')
  const leave = useCommand('households.leave')
  const setDelegate = useCommand('households.setDelegate')
  const remove = useCommand('households.removeMember')
  const invite = useCommand('households.invite')
  const revoke = useCommand('households.revokeInvitation')
  const withdraw = useCommand('households.withdrawClaim')
  const commands = [leave, setDelegate, remove, invite, withdraw]

  const ask = (next: HouseholdQuestion | null) => {
    for (const command of commands) command.reset()
    setReason('')
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
    switch (question.kind) {
      case 'leave':
        leave.mutate({ householdId: question.home.householdId }, done(HOME_TEXT.left))
        return
      case 'delegate':
        setDelegate.mutate(
          { residencyId: question.member.residencyId },
          done(HOME_TEXT.delegateDone),
        )
        return
      case 'remove':
        if (reason.trim() === '') return
        remove.mutate(
          { residencyId: question.member.residencyId, reason },
          done(HOME_TEXT.removeDone),
        )
        return
      case 'invite':
        invite.mutate({ householdId: question.home.householdId, relation })
        return
      case 'withdraw':
        withdraw.mutate({ claimId: question.claim.id }, done(HOME_TEXT.withdrawn))
    }
  }
  return {
    data: read.data,
    readError: read.error,
    retry: () => void read.refetch(),
    question,
    ask,
    confirm,
    reason,
    setReason,
    relation,
    setRelation,
    /** The code that has just been made; it is shown this once. */
    invitation: invite.data ?? null,
    revoke: (invitationId: string) => {
      revoke.mutate({ invitationId }, done(HOME_TEXT.revoked))
    },
    isBusy: commands.some((command) => command.isPending),
    error:
      commands.find((command) => command.error)?.error?.message ?? revoke.error?.message ?? null,
  }
}
