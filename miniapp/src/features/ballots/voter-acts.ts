import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { BALLOTS_TEXT, challengeSentence } from './ballots.text'
import type { AskedAct } from './use-reason-act'

const REASON_LIMIT = 200
const CHALLENGE_LIMIT = 500

/** A member with an interest of their own steps aside (回避). */
export function recuseAct(ballotId: string): AskedAct {
  return {
    title: BALLOTS_TEXT.recuseTitle,
    sentence: BALLOTS_TEXT.recuseSentence,
    confirmText: BALLOTS_TEXT.recuseConfirm,
    label: BALLOTS_TEXT.recuseReason,
    hint: BALLOTS_TEXT.recuseReasonHint,
    limit: REASON_LIMIT,
    done: BALLOTS_TEXT.recused,
    callOf: (reason) => ({ name: 'ballots.recuse', input: { ballotId, reason } }),
  }
}

/** Somebody on the roll says that the result is wrong. */
export function challengeAct({
  id: ballotId,
  challengeAnswerBy,
}: Pick<BallotInfo, 'id' | 'challengeAnswerBy'>): AskedAct {
  return {
    title: BALLOTS_TEXT.challengeTitle,
    sentence: challengeSentence(deadlineText(new Date(challengeAnswerBy))),
    confirmText: BALLOTS_TEXT.challengeConfirm,
    label: BALLOTS_TEXT.challengeReason,
    hint: BALLOTS_TEXT.challengeReasonHint,
    limit: CHALLENGE_LIMIT,
    done: BALLOTS_TEXT.challenged,
    callOf: (reason) => ({ name: 'ballots.challenge', input: { ballotId, reason } }),
  }
}
