import type { ErrorCode } from '@linyi/shared/contract/errors'
import { BALLOT_MACHINE, type BallotEvent } from '@linyi/shared/domain/ballots/ballot.machine'
import {
  canCast,
  canRemind,
  phaseOf,
  type CastReason,
} from '@linyi/shared/domain/ballots/ballot.rules'
import { all, allow, demand, deny, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import {
  BALLOT_KEEPERS,
  COUNCIL_CERTIFIERS,
  POLL_CERTIFIERS,
  REMINDERS,
  sideOf,
} from '@linyi/shared/domain/ballots/office.rules'
import { canChair } from '@linyi/shared/domain/agenda/item.rules'
import { machineFacts } from './ballot.rules'
import type { BallotDocument } from './ballot.store'
import type { VoterDocument } from './voter.store'

type Answer = Decision<ErrorCode>
type Vote = Pick<VoterDocument, 'hasCast' | 'isRecused' | 'origin'>

/** The office in which this person would confirm the result, or null. */
export function certifierRole(ballot: BallotDocument, actor: Actor, now: Date): Role | null {
  const offices = ballot.effect === 'council' ? COUNCIL_CERTIFIERS : POLL_CERTIFIERS
  const signed = new Set(ballot.signatures.map(({ role }) => sideOf(role)))
  const free = offices.filter((role) => !signed.has(sideOf(role)))
  return roleActedIn(actor, free, ballot.gridId, now)
}

function step(ballot: BallotDocument, event: BallotEvent, now: Date): Answer {
  return canTransition(BALLOT_MACHINE, ballot.status, event, machineFacts(ballot), now)
}

/** Who may do what with a ballot now; asked by the commands and sent along as abilities. */
export const ballotsPolicy = {
  cast: (
    ballot: BallotDocument,
    voter: Vote | null,
    { waitsForOthers, now }: { readonly waitsForOthers: boolean; readonly now: Date },
  ): Decision<CastReason> =>
    all<CastReason>(
      canCast(
        {
          opensAt: ballot.opensAt,
          closesAt: ballot.closesAt,
          isElector: voter !== null,
          isRecused: voter?.isRecused ?? false,
          hasCast: voter?.hasCast ?? false,
          changeAllowed: ballot.rules.changeAllowed || yieldsToApp(ballot, voter),
          waitsForOthers,
        },
        now,
      ),
      demand(ballot.status === 'open', 'ballots.closed'),
    ),

  /** Who may give more time, and whether there is a reason to; until when, `canExtend` decides. */
  extend: (
    ballot: BallotDocument,
    actor: Actor,
    { hasQuorum, now }: { readonly hasQuorum: boolean; readonly now: Date },
  ): Answer =>
    all<ErrorCode>(
      canChair(actor, ballot.gridId, now),
      demand(ballot.floor === null, 'ballots.on_floor'),
      demand(phaseOf(ballot, now) === 'open' && ballot.status === 'open', 'ballots.closed'),
      demand(ballot.extension === null, 'ballots.already_extended'),
      demand(!hasQuorum, 'ballots.quorum_reached'),
    ),

  remind: (
    ballot: BallotDocument,
    actor: Actor,
    { missing, now }: { readonly missing: number; readonly now: Date },
  ): Answer =>
    all<ErrorCode>(
      demand(roleActedIn(actor, REMINDERS, ballot.gridId, now) !== null, 'ballots.not_reminder'),
      demand(ballot.status === 'open', 'ballots.closed'),
      canRemind(
        {
          closesAt: ballot.closesAt,
          isOnFloor: ballot.floor !== null,
          remindedAt: ballot.remindedAt,
          missing,
        },
        now,
      ),
    ),

  /** Whether there are doors for this person, and whether it is still time to knock. */
  canvass: (ballot: BallotDocument, doors: number, now: Date): Answer =>
    all<ErrorCode>(
      demand(doors > 0, 'ballots.not_canvasser'),
      demand(phaseOf(ballot, now) === 'open' && ballot.status === 'open', 'ballots.closed'),
    ),

  recuse: (ballot: BallotDocument, voter: Vote | null, now: Date): Answer =>
    all<ErrorCode>(
      voter === null ? deny('ballots.not_elector') : allow(),
      demand(ballot.rules.recusal, 'ballots.recusal_off'),
      demand(voter?.isRecused !== true, 'ballots.recused'),
      demand(voter?.hasCast !== true, 'ballots.already_cast'),
      demand(phaseOf(ballot, now) === 'open' && ballot.status === 'open', 'ballots.closed'),
    ),

  certify: (ballot: BallotDocument, actor: Actor, now: Date): Answer =>
    all<ErrorCode>(
      demand(
        !ballot.signatures.some((signature) => signature.accountId === actor.accountId),
        'ballots.already_signed',
      ),
      demand(certifierRole(ballot, actor, now) !== null, 'ballots.not_certifier'),
      demand(ballot.status === 'tallied', 'ballots.wrong_status'),
    ),

  challenge: (ballot: BallotDocument, voter: Vote | null, now: Date): Answer =>
    all<ErrorCode>(
      voter === null ? deny('ballots.not_elector') : allow(),
      step(ballot, 'challenge', now),
    ),

  recount: (ballot: BallotDocument, actor: Actor, now: Date): Answer =>
    all<ErrorCode>(keeps(ballot, actor, now), step(ballot, 'recount', now)),

  annul: (ballot: BallotDocument, actor: Actor, now: Date): Answer =>
    all<ErrorCode>(keeps(ballot, actor, now), step(ballot, 'annul', now)),
}

/** By the rule that puts the app first, a vote from the doorstep may be replaced from the app. */
function yieldsToApp({ rules }: BallotDocument, voter: Vote | null): boolean {
  return rules.paper === 'onlineFirst' && voter !== null && (voter.origin ?? 'online') !== 'online'
}

function keeps(ballot: BallotDocument, actor: Actor, now: Date): Answer {
  return demand(
    roleActedIn(actor, BALLOT_KEEPERS, ballot.gridId, now) !== null,
    'ballots.not_supervisor',
  )
}
