import type { BallotTask } from '@linyi/shared/contract/inbox.contract'
import {
  answerUntil,
  BALLOT_KEEPERS,
  CERTIFIERS,
  confirmUntil,
} from '@linyi/shared/domain/ballots/office.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { gridsByIds } from '../places/index'
import {
  ballotsByIds,
  ballotsToConfirm,
  challengedBallots,
  type BallotDocument,
} from './ballot.store'
import { ballotsPolicy } from './ballots.policy'
import { papersToRead } from './canvass.queries'

/** A ballot and what it waits for. */
interface Waiting extends Pick<BallotTask, 'kind' | 'papers'> {
  readonly ballot: BallotDocument
  readonly dueAt: Date
}

/** Whether somebody holds an office that confirms results or answers for them; most readers do not. */
function answersForResults(actor: Actor, now: Date): boolean {
  return actor.roles.some(
    (held) =>
      (CERTIFIERS.includes(held.role) || BALLOT_KEEPERS.includes(held.role)) &&
      isInForce(held, now),
  )
}

/** Results that wait for this person's signature, and doubts that wait for the recount. */
async function resultsFor(actor: Actor, now: Date): Promise<Waiting[]> {
  if (!answersForResults(actor, now)) return []
  const [counted, challenged] = await Promise.all([
    ballotsToConfirm(actor.communityId),
    challengedBallots(actor.communityId),
  ])
  return [
    ...counted
      .filter((ballot) => ballotsPolicy.certify(ballot, actor, now).allowed)
      .map((ballot): Waiting => ({
        kind: 'certifyBallot',
        ballot,
        papers: null,
        dueAt: confirmUntil(ballot, HOLIDAYS),
      })),
    ...challenged
      .filter((ballot) => ballotsPolicy.recount(ballot, actor, now).allowed)
      .map((ballot): Waiting => ({
        kind: 'answerChallenge',
        ballot,
        papers: null,
        dueAt: answerUntil(ballot, HOLIDAYS),
      })),
  ]
}

/** Papers that this person is to read as the second: what is not confirmed by the end is not counted. */
async function papersFor(actor: Actor, now: Date): Promise<Waiting[]> {
  const papers = await papersToRead(actor, now)
  if (papers.size === 0) return []
  const ballots = await ballotsByIds(actor.communityId, [...papers.keys()])
  return ballots
    .filter((ballot) => ballot.status === 'open' && now < ballot.closesAt)
    .map((ballot): Waiting => ({
      kind: 'confirmPapers',
      ballot,
      papers: papers.get(ballot._id) ?? 0,
      dueAt: ballot.closesAt,
    }))
}

/**
 * What ballots wait for from somebody in office: each task is read from the ballot itself and is gone
 * when the act is done.
 */
export async function ballotTasksFor(actor: Actor, now: Date): Promise<BallotTask[]> {
  const [results, papers] = await Promise.all([resultsFor(actor, now), papersFor(actor, now)])
  const waiting = [...results, ...papers]
  if (waiting.length === 0) return []
  const grids = await gridsByIds(actor.communityId, [
    ...new Set(waiting.map(({ ballot }) => ballot.gridId)),
  ])
  return waiting.map(({ kind, ballot, papers: count, dueAt }) => ({
    kind,
    ballotId: ballot._id,
    number: ballot.itemNumber,
    title: ballot.itemTitle,
    gridName: grids.find((grid) => grid._id === ballot.gridId)?.name ?? '',
    papers: count,
    dueAt: dueAt.toISOString(),
  }))
}
