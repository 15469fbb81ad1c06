import { canCast, type CastReason } from '@linyi/shared/domain/ballots/ballot.rules'
import type { Decision } from '@linyi/shared/domain/decision'
import type { BallotDocument } from './ballot.store'

/** Who may hand in a paper now; asked by the command and sent along as an ability. */
export const ballotsPolicy = {
  cast: (
    ballot: BallotDocument,
    voter: { readonly hasCast: boolean } | null,
    now: Date,
  ): Decision<CastReason> =>
    canCast(
      {
        opensAt: ballot.opensAt,
        closesAt: ballot.closesAt,
        isElector: voter !== null,
        isRecused: false,
        hasCast: voter?.hasCast ?? false,
        waitsForOthers: false,
        changeAllowed: ballot.rules.changeAllowed,
      },
      now,
    ),
}
