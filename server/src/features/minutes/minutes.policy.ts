import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'
import { keepsMeetings, leadsMeetings } from '@linyi/shared/domain/meetings/meeting.rules'
import * as rules from '@linyi/shared/domain/minutes/minutes.rules'
import type { MinutesFacts, Reader } from '@linyi/shared/domain/minutes/minutes.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { NamedSitting } from '../floor/index'
import { meetingsPolicy } from '../meetings/index'
import type { MinutesRecord } from './minutes.store'

type Answer = Decision<ErrorCode>

/** What the rules ask about the minutes of a meeting. */
export interface MinutesCase extends MinutesRecord {
  readonly sitting: Pick<NamedSitting, 'meeting'>
}

/** The minutes of a meeting with everything around them, read once for all who look. */
export interface MinutesFile extends MinutesCase {
  readonly sitting: NamedSitting
}

export function factsOf({
  sitting,
  minutes,
  confirmations,
  corrections,
}: MinutesCase): MinutesFacts {
  const attended = minutes?.content.attended ?? []
  return {
    meeting: sitting.meeting.status,
    status: minutes?.status ?? null,
    correctionsUntil: minutes?.correctionsUntil ?? null,
    openCorrections: corrections.filter(({ isAccepted }) => isAccepted === null).length,
    membersThere: attended.filter(({ kind, how }) => kind === 'member' && how !== 'proxy').length,
    membersConfirmed: confirmations.filter(({ isMember }) => isMember).length,
    signed: minutes?.signatures ?? [],
  }
}

export function readerOf(
  { sitting, minutes, confirmations, corrections }: MinutesCase,
  actor: Actor,
  now: Date,
): Reader {
  const { gridId } = sitting.meeting
  const { accountId } = actor
  const attended = minutes?.content.attended.find(({ key }) => key === accountId)
  return {
    accountId,
    isKeeper: keepsMeetings(actor, gridId, now),
    isChair: leadsMeetings(actor, gridId, now),
    isMemberThere: attended?.kind === 'member' && attended.how !== 'proxy',
    wasThere: attended !== undefined && attended.how !== 'proxy',
    hasConfirmed: confirmations.some((row) => row.accountId === accountId),
    corrections: corrections.filter((row) => row.accountId === accountId).length,
  }
}

/** Who may do what with the minutes of a meeting; commands ask it, presenters send it along. */
export const minutesPolicy = {
  /** The whole text, with names in full, is for those who were there and for the offices. */
  read: (file: MinutesFile, actor: Actor, now: Date): Answer => {
    const { meeting, rows } = file.sitting
    return meetingsPolicy.readMinutes(actor, meeting, rows.has(actor.accountId), now)
  },
  draft: (file: MinutesCase, actor: Actor, now: Date): Answer =>
    rules.canDraft(factsOf(file), readerOf(file, actor, now)),
  edit: (file: MinutesCase, actor: Actor, now: Date): Answer =>
    rules.canEdit(factsOf(file), readerOf(file, actor, now)),
  send: (file: MinutesCase, actor: Actor, now: Date): Answer =>
    rules.canSend(factsOf(file), readerOf(file, actor, now)),
  confirm: (file: MinutesCase, actor: Actor, now: Date): Answer =>
    rules.canConfirm(factsOf(file), readerOf(file, actor, now)),
  correct: (file: MinutesCase, actor: Actor, now: Date): Answer =>
    rules.canCorrect(factsOf(file), readerOf(file, actor, now), now),
  answer: (file: MinutesCase, actor: Actor, now: Date, isAnswered = false): Answer =>
    rules.canAnswer(factsOf(file), readerOf(file, actor, now), isAnswered),
  sign: (file: MinutesCase, actor: Actor, now: Date): Answer =>
    rules.canSign(factsOf(file), readerOf(file, actor, now), now),
}
