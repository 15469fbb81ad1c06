import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { certifySentence, OFFICE_TEXT } from './office.text'
import type { AskedAct } from './use-reason-act'

const REASON_LIMIT = 500

const plain = { label: null, hint: '', limit: REASON_LIMIT } as const

/** One of two offices confirms the result; what it is stands in the sentence. */
export function certifyAct(ballot: BallotInfo): AskedAct {
  return {
    ...plain,
    title: OFFICE_TEXT.certifyTitle,
    sentence: certifySentence(ballot),
    confirmText: OFFICE_TEXT.certifyConfirm,
    done: OFFICE_TEXT.certified,
    callOf: () => ({ name: 'ballots.certify', input: { ballotId: ballot.id } }),
  }
}

/** A reminder to everybody who has still to vote; nobody learns who that is. */
export function remindAct(ballotId: string): AskedAct {
  return {
    ...plain,
    title: OFFICE_TEXT.remindTitle,
    sentence: OFFICE_TEXT.remindSentence,
    confirmText: OFFICE_TEXT.remindConfirm,
    done: OFFICE_TEXT.reminded,
    callOf: () => ({ name: 'ballots.remind', input: { ballotId } }),
  }
}

/** The box is counted again, and who challenged gets an answer. */
export function recountAct(ballotId: string): AskedAct {
  return {
    title: OFFICE_TEXT.recountTitle,
    sentence: OFFICE_TEXT.recountSentence,
    confirmText: OFFICE_TEXT.recountConfirm,
    label: OFFICE_TEXT.recountAnswer,
    hint: OFFICE_TEXT.recountHint,
    limit: REASON_LIMIT,
    done: OFFICE_TEXT.recounted,
    callOf: (answer) => ({ name: 'ballots.recount', input: { ballotId, answer } }),
  }
}

/** The ballot is without effect, for a reason that everybody reads. */
export function annulAct(ballotId: string): AskedAct {
  return {
    title: OFFICE_TEXT.annulTitle,
    sentence: OFFICE_TEXT.annulSentence,
    confirmText: OFFICE_TEXT.annulConfirm,
    label: OFFICE_TEXT.annulReason,
    hint: OFFICE_TEXT.annulHint,
    limit: REASON_LIMIT,
    done: OFFICE_TEXT.annulled,
    callOf: (reason) => ({ name: 'ballots.annul', input: { ballotId, reason } }),
  }
}
