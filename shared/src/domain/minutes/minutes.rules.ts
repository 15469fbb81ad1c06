import { all, demand, type Decision } from '../decision'
import type { MeetingStatus } from '../meetings/meeting'
import { CORRECTIONS_PER_PERSON, SIGNERS, type MinutesStatus, type Signer } from './minutes'

export type MinutesReason =
  | 'minutes.not_keeper'
  | 'minutes.not_there'
  | 'minutes.not_signer'
  | 'minutes.wrong_status'
  | 'minutes.already_confirmed'
  | 'minutes.correcting'
  | 'minutes.correction_over'
  | 'minutes.correction_open'
  | 'minutes.correction_answered'
  | 'minutes.too_many_corrections'
  | 'minutes.already_signed'

type Answer = Decision<MinutesReason>

/** What the rules must know of the minutes; null status where nobody has drafted them. */
export interface MinutesFacts {
  readonly meeting: MeetingStatus
  readonly status: MinutesStatus | null
  /** The end of the days for corrections. */
  readonly correctionsUntil: Date | null
  readonly openCorrections: number
  /** Members who were there, and how many of them have confirmed. */
  readonly membersThere: number
  readonly membersConfirmed: number
  readonly signed: readonly { readonly as: Signer; readonly accountId: string }[]
}

/** Who asks. */
export interface Reader {
  readonly accountId: string
  /** Keeps the record of meetings there: the recorder, the grid worker, whoever leads. */
  readonly isKeeper: boolean
  readonly isChair: boolean
  /** A member who was there. */
  readonly isMemberThere: boolean
  /** Anybody who was there and was no listener. */
  readonly wasThere: boolean
  readonly hasConfirmed: boolean
  readonly corrections: number
}

const keeps = ({ isKeeper }: Reader): Answer => demand(isKeeper, 'minutes.not_keeper')
const isAt = (facts: MinutesFacts, ...wanted: readonly (MinutesStatus | null)[]): Answer =>
  demand(wanted.includes(facts.status), 'minutes.wrong_status')

/** Drafted by who keeps the record, once the meeting is over. */
export function canDraft(facts: MinutesFacts, reader: Reader): Answer {
  return all<MinutesReason>(
    keeps(reader),
    isAt(facts, null),
    demand(facts.meeting === 'adjourned', 'minutes.wrong_status'),
  )
}

export function canEdit(facts: MinutesFacts, reader: Reader): Answer {
  return all<MinutesReason>(keeps(reader), isAt(facts, 'draft'))
}

/** From then on the words stand; what is wrong is corrected, not rewritten. */
export function canSend(facts: MinutesFacts, reader: Reader): Answer {
  return canEdit(facts, reader)
}

/** Those who were there say that it was so. */
export function canConfirm(facts: MinutesFacts, reader: Reader): Answer {
  return all<MinutesReason>(
    demand(reader.wasThere, 'minutes.not_there'),
    isAt(facts, 'confirming'),
    demand(!reader.hasConfirmed, 'minutes.already_confirmed'),
  )
}

/** Or that it was not so, for so many days (A4.2). */
export function canCorrect(facts: MinutesFacts, reader: Reader, now: Date): Answer {
  return all<MinutesReason>(
    demand(reader.wasThere, 'minutes.not_there'),
    isAt(facts, 'confirming'),
    demand(
      facts.correctionsUntil !== null && now < facts.correctionsUntil,
      'minutes.correction_over',
    ),
    demand(reader.corrections < CORRECTIONS_PER_PERSON, 'minutes.too_many_corrections'),
  )
}

export function canAnswer(facts: MinutesFacts, reader: Reader, isAnswered: boolean): Answer {
  return all<MinutesReason>(
    keeps(reader),
    isAt(facts, 'confirming'),
    demand(!isAnswered, 'minutes.correction_answered'),
  )
}

/** As whom somebody would sign: the chair, or a member who was there and is not the chair. */
export function signerOf(facts: MinutesFacts, reader: Reader): Signer | null {
  const free = SIGNERS.filter((as) => !facts.signed.some((one) => one.as === as))
  if (reader.isChair) return free.includes('chair') ? 'chair' : null
  return reader.isMemberThere && free.includes('member') ? 'member' : null
}

/**
 * The chair and one member sign when the days for corrections are over, or when every member who was
 * there has confirmed; with an open correction nobody signs.
 */
export function canSign(facts: MinutesFacts, reader: Reader, now: Date): Answer {
  const isOver = facts.correctionsUntil !== null && now >= facts.correctionsUntil
  const isUnanimous = facts.membersThere > 0 && facts.membersConfirmed >= facts.membersThere
  return all<MinutesReason>(
    demand(reader.isChair || reader.isMemberThere, 'minutes.not_signer'),
    isAt(facts, 'confirming'),
    demand(
      !facts.signed.some(({ accountId }) => accountId === reader.accountId),
      'minutes.already_signed',
    ),
    demand(facts.openCorrections === 0, 'minutes.correction_open'),
    demand(isOver || isUnanimous, 'minutes.correcting'),
    demand(signerOf(facts, reader) !== null, 'minutes.already_signed'),
  )
}

/** Whether chair and member have both signed: then the minutes are sealed. */
export function isSealedBy(signed: MinutesFacts['signed']): boolean {
  return SIGNERS.every((as) => signed.some((one) => one.as === as))
}
