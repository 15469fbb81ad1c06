import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { phaseOf } from '@linyi/shared/domain/ballots/ballot.rules'
import { isCouncilRoll } from '@linyi/shared/domain/ballots/electorate'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { drawCode } from '../../platform/codes/draw-code'
import { found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { homesOf } from '../places/index'
import { presentBallot, type BallotReader } from './ballot.presenter'
import { findBallot, type BallotDocument } from './ballot.store'
import { canvassBuildings, countWaitingPapers } from './canvass.queries'
import { chairWaits } from './chair.queries'
import { standingOf } from './standing.queries'
import { votersOf, type VoterDocument } from './voter.store'

/**
 * One ballot for its reader.
 *
 * @throws AppError `ballots.not_found`, also for a ballot of another community
 */
export async function ballotsInfo(ballotId: string, actor: Actor, now: Date): Promise<BallotInfo> {
  const { communityId, accountId } = actor
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const [voters, standing, names, doorstep] = await Promise.all([
    votersOf(ballot, accountId),
    standingOf({ communityId, ballot, now }),
    publicNames(
      communityId,
      ballot.signatures.map((signature) => signature.accountId),
    ),
    doorstepOf(ballot, actor, now),
  ])
  const [first] = voters
  const represented = await representedNames(ballot, voters, accountId)
  const homes = await homesOf(
    communityId,
    voters.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  )
  return presentBallot(ballot, {
    actor,
    voters,
    waitsForOthers: first !== undefined && (await chairWaits(ballot, first, now)),
    ...standing,
    ...doorstep,
    homeTexts: new Map([
      ...homes.map(({ householdId, text }) => [householdId, text] as const),
      ...represented,
    ]),
    names,
    now,
  })
}

/** Where the pages show a ballot; paper carries the code to the day of the count and longer. */
const BALLOT_PAGE = '/#/features/ballots/pages/ballot/index'

/**
 * The code on a sheet of paper: the same ballot on the phone of whoever holds the sheet.
 *
 * @throws AppError `ballots.not_found`
 */
export async function sheetCode(
  { ballotId, site }: RequestOf<'ballots.sheetCode'>,
  { communityId }: Actor,
): Promise<ResponseOf<'ballots.sheetCode'>> {
  const { _id: id } = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const address = `${site}${BALLOT_PAGE}?id=${id}`
  return { address, qr: await drawCode({ scene: { kind: 'ballot', id }, text: address }) }
}

/** For whom in the room this person votes as well, by the vote: a member who has a proxy (A2.5). */
async function representedNames(
  { communityId, floor }: BallotDocument,
  voters: readonly VoterDocument[],
  accountId: string,
): Promise<[string, string][]> {
  if (floor === null) return []
  const members = voters.map(({ unit }) => unit).filter((unit) => unit !== accountId)
  const names = await publicNames(communityId, members)
  return members.map((unit) => [unit, `代${names.get(unit)?.full ?? '成员'}的一票`])
}

/** What is left to do for who knocks at doors. */
async function doorstepOf(
  ballot: BallotDocument,
  actor: Actor,
  now: Date,
): Promise<Pick<BallotReader, 'canvassBuildings' | 'waitingPapers'>> {
  if (ballot.status !== 'open' || phaseOf(ballot, now) !== 'open') {
    return { canvassBuildings: [], waitingPapers: 0 }
  }
  // a council needs no doorstep
  const buildings = isCouncilRoll(ballot.drawn) ? [] : await canvassBuildings(ballot, actor, now)
  return {
    canvassBuildings: buildings,
    waitingPapers: await countWaitingPapers(ballot, buildings, actor, now),
  }
}
