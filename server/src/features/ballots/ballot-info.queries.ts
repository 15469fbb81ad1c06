import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { phaseOf, safeSlices } from '@linyi/shared/domain/ballots/ballot.rules'
import { isCouncilRoll } from '@linyi/shared/domain/ballots/electorate'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { buildingNames, homesOf } from '../places/index'
import { presentBallot, type BallotReader } from './ballot.presenter'
import { findBallot, type BallotDocument } from './ballot.store'
import { canvassBuildings, countWaitingPapers } from './canvass.queries'
import { chairWaits } from './chair.queries'
import { quorumOf } from './quorum.queries'
import { missingVotes, rollByBuilding, turnoutByBuilding, turnoutOf, votersOf } from './voter.store'
import { whereText } from './where.queries'

/**
 * One ballot for its reader.
 *
 * @throws AppError `ballots.not_found`, also for a ballot of another community
 */
export async function ballotsInfo(ballotId: string, actor: Actor, now: Date): Promise<BallotInfo> {
  const { communityId, accountId } = actor
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const [voters, turnout, parts, names, where, quorum, doorstep] = await Promise.all([
    votersOf(ballot, accountId),
    turnoutOf(ballot),
    partsOf(ballot),
    publicNames(
      communityId,
      ballot.signatures.map((signature) => signature.accountId),
    ),
    whereText(communityId, ballot.drawn.where),
    quorumOf(ballot),
    doorstepOf(ballot, actor, now),
  ])
  const [first] = voters
  const homes = await homesOf(
    communityId,
    voters.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  )
  return presentBallot(ballot, {
    actor,
    voters,
    waitsForOthers: first !== undefined && (await chairWaits(ballot, first, now)),
    turnout,
    ...parts,
    whereText: where,
    quorum,
    ...doorstep,
    homeTexts: new Map(homes.map(({ householdId, text }) => [householdId, text])),
    names,
    now,
  })
}

/** Roll and turnout by building, the latter without those that would give somebody away. */
async function partsOf(
  ballot: BallotDocument,
): Promise<Pick<BallotReader, 'rollByBuilding' | 'turnoutByBuilding'>> {
  if (isCouncilRoll(ballot.drawn)) return { rollByBuilding: [], turnoutByBuilding: [] }
  const [roll, turnout] = await Promise.all([rollByBuilding(ballot), turnoutByBuilding(ballot)])
  const names = await buildingNames(
    ballot.communityId,
    roll.map(({ buildingId }) => buildingId),
  )
  const shown = safeSlices(
    turnout.map(({ buildingId, figure }) => ({ name: names.get(buildingId) ?? '', figure })),
  )
  return {
    rollByBuilding: roll.map((part) => ({ ...part, name: names.get(part.buildingId) ?? '' })),
    turnoutByBuilding: shown,
  }
}

/** What is left to do for who knocks at doors, and for who may remind. */
async function doorstepOf(
  ballot: BallotDocument,
  actor: Actor,
  now: Date,
): Promise<Pick<BallotReader, 'canvassBuildings' | 'waitingPapers' | 'missing'>> {
  if (ballot.status !== 'open' || phaseOf(ballot, now) !== 'open') {
    return { canvassBuildings: [], waitingPapers: 0, missing: 0 }
  }
  const [buildings, missing] = await Promise.all([
    // a council needs no doorstep
    isCouncilRoll(ballot.drawn) ? [] : canvassBuildings(ballot, actor, now),
    missingVotes(ballot),
  ])
  return {
    canvassBuildings: buildings,
    waitingPapers: await countWaitingPapers(ballot, buildings, actor, now),
    missing,
  }
}
