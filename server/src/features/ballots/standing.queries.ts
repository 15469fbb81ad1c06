import { phaseOf, safeSlices } from '@linyi/shared/domain/ballots/ballot.rules'
import { isCouncilRoll } from '@linyi/shared/domain/ballots/electorate'
import { togetherIn } from '../../platform/db/together'
import { buildingNames } from '../places/index'
import type { BallotReader } from './ballot.presenter'
import type { BallotDocument } from './ballot.store'
import { quorumOf } from './quorum.queries'
import { missingVotes, rollByBuilding, turnoutByBuilding, turnoutOf } from './voter.store'
import { whereText } from './where.queries'

/** How a ballot stands, whoever reads it. */
export type BallotStanding = Pick<
  BallotReader,
  'turnout' | 'quorum' | 'whereText' | 'rollByBuilding' | 'turnoutByBuilding' | 'missing'
>

interface StandingAsked {
  readonly communityId: string
  readonly ballot: BallotDocument
  readonly now: Date
}

/**
 * Counts the roll. It has as many rows as there are votes, and on the last evening everybody looks at
 * once: those who ask at the same moment share one count.
 */
export const standingOf = togetherIn<StandingAsked, BallotStanding>(async (_communityId, asked) => {
  const standings = new Map<string, Promise<BallotStanding>>()
  return Promise.all(
    asked.map(({ ballot, now }) => {
      // two who ask may have read the ballot on either side of a change
      const key = `${ballot._id} ${ballot.status} ${String(ballot.closesAt.getTime())}`
      const standing = standings.get(key) ?? countStanding(ballot, now)
      standings.set(key, standing)
      return standing
    }),
  )
})

async function countStanding(ballot: BallotDocument, now: Date): Promise<BallotStanding> {
  const isOpen = ballot.status === 'open' && phaseOf(ballot, now) === 'open'
  const [turnout, quorum, where, parts, missing] = await Promise.all([
    turnoutOf(ballot),
    quorumOf(ballot),
    whereText(ballot.communityId, ballot.drawn.where),
    partsOf(ballot),
    isOpen ? missingVotes(ballot) : 0,
  ])
  return { turnout, quorum, whereText: where, ...parts, missing }
}

/**
 * Roll and turnout by building, without those that would give somebody away: who stands alone on the
 * roll of a house is known by it, and so is whether they voted.
 */
async function partsOf(
  ballot: BallotDocument,
): Promise<Pick<BallotReader, 'rollByBuilding' | 'turnoutByBuilding'>> {
  if (isCouncilRoll(ballot.drawn)) return { rollByBuilding: [], turnoutByBuilding: [] }
  const [roll, turnout] = await Promise.all([rollByBuilding(ballot), turnoutByBuilding(ballot)])
  const names = await buildingNames(
    ballot.communityId,
    roll.map(({ buildingId }) => buildingId),
  )
  const named = <Part extends { readonly buildingId: string }>(part: Part) => ({
    ...part,
    name: names.get(part.buildingId) ?? '',
  })
  return {
    rollByBuilding: [...safeSlices(roll.map(named))],
    turnoutByBuilding: safeSlices(turnout.map(named)).map(({ name, figure }) => ({ name, figure })),
  }
}
