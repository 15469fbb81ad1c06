import {
  canAppealCheck,
  canDecideCheck,
  canDecideCheckAppeal,
  canRetryCheck,
  canWithdrawCheck,
  type CheckFacts,
} from '@linyi/shared/domain/checks/check.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { CheckDocument } from './check.store'

/** What the rules must know of a kept text. */
const factsOf = ({ gridId, authorId, status, refused }: CheckDocument): CheckFacts => ({
  gridId,
  authorId,
  status,
  refusedBy: refused?.by ?? null,
  appealUntil: refused?.appealUntil ?? null,
})

/** Who may do what with a kept text. Commands ask it, presenters send it along. */
export const checksPolicy = {
  pass: (actor: Actor, check: CheckDocument, now: Date) =>
    canDecideCheck(actor, factsOf(check), 'clear', now),
  refuse: (actor: Actor, check: CheckDocument, now: Date) =>
    canDecideCheck(actor, factsOf(check), 'refuse', now),
  appeal: (actor: Actor, check: CheckDocument, now: Date) =>
    canAppealCheck(actor, factsOf(check), now),
  decideAppeal: (actor: Actor, check: CheckDocument, now: Date) =>
    canDecideCheckAppeal(actor, factsOf(check), now),
  withdraw: (actor: Actor, check: CheckDocument, now: Date) =>
    canWithdrawCheck(actor, factsOf(check), now),
  retry: (actor: Actor, check: CheckDocument, now: Date) =>
    canRetryCheck(actor, factsOf(check), now),
}
