import type { ResponseOf } from '@linyi/shared/contract/operations'
import { CANVASSERS } from '@linyi/shared/domain/ballots/office.rules'
import { demand } from '@linyi/shared/domain/decision'
import { holdsRoleInBuilding, isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { findBuilding, findOpenHousehold, homesOf, householdsIn } from '../places/index'
import { findBallot, type BallotDocument } from './ballot.store'
import { doorVisits, paperEntries } from './doorstep.store'
import { findVoter, votersInBuilding, type VoterDocument } from './voter.store'

const DOORS_MAX = 500

/** A vote at whose door this person may knock, and the ballot it belongs to. */
export interface DoorVote {
  readonly ballot: BallotDocument
  readonly voter: VoterDocument & { readonly buildingId: string }
}

/**
 * The vote of a unit for a volunteer, lead or grid worker of exactly that place.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_canvasser`, also for a unit that is not there
 */
export async function doorVote(
  ballotId: string,
  unit: string,
  actor: Actor,
  now: Date,
): Promise<DoorVote> {
  const { communityId } = actor
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const voter = await findVoter(ballot, unit)
  const buildingId = voter?.buildingId ?? null
  if (voter === null || buildingId === null) throw new AppError('ballots.not_canvasser')
  const [building, home] = await Promise.all([
    findBuilding(communityId, buildingId),
    voter.householdId === null ? null : findOpenHousehold(communityId, voter.householdId),
  ])
  const place = {
    gridId: building?.gridId ?? '',
    buildingId,
    ...(home === null ? {} : { unit: home.unit }),
  }
  ensure(demand(holdsRoleInBuilding(actor, CANVASSERS, place, now), 'ballots.not_canvasser'))
  return { ballot, voter: { ...voter, buildingId } }
}

/** The stair units of a building for which this person volunteers. */
function stairsOf(actor: Actor, buildingId: string, now: Date): number[] {
  return actor.roles.flatMap(({ role, scope, from, to }) =>
    scope.kind === 'stairUnit' &&
    scope.buildingId === buildingId &&
    CANVASSERS.includes(role) &&
    isInForce({ from, to }, now)
      ? [scope.unit]
      : [],
  )
}

async function votersOnStairs(
  communityId: string,
  voters: readonly VoterDocument[],
  buildingId: string,
  stairs: readonly number[],
): Promise<VoterDocument[]> {
  const pages = await Promise.all(
    stairs.map((unit) =>
      householdsIn(communityId, { buildingId, unit }, { after: {}, limit: DOORS_MAX }),
    ),
  )
  const homes = new Set(pages.flat().map((home) => home._id))
  return voters.filter(({ householdId }) => householdId !== null && homes.has(householdId))
}

/**
 * The board of a building: each door with whether its vote is cast and what the last visit met.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_canvasser`
 */
export async function canvassBoard(
  ballotId: string,
  buildingId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'ballots.canvass'>> {
  const { communityId } = actor
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const building = await findBuilding(communityId, buildingId)
  const place = { gridId: building?.gridId ?? '', buildingId }
  const isWhole = holdsRoleInBuilding(actor, CANVASSERS, place, now)
  const stairs = isWhole ? [] : stairsOf(actor, buildingId, now)
  ensure(demand(isWhole || stairs.length > 0, 'ballots.not_canvasser'))
  const all = await votersInBuilding(ballot, buildingId)
  const voters = isWhole ? all : await votersOnStairs(communityId, all, buildingId, stairs)
  const [homes, visits, entries] = await Promise.all([
    homesOf(
      communityId,
      voters.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
    ),
    doorVisits(
      ballot,
      voters.map((voter) => voter.unit),
    ),
    paperEntries(ballot),
  ])
  const texts = new Map(homes.map((home) => [home.householdId, home.text]))
  const pending = new Map(entries.map((entry) => [entry.unit, entry]))
  return {
    doors: voters
      .map((voter) => {
        const entry = pending.get(voter.unit)
        return {
          unit: voter.unit,
          text: texts.get(voter.householdId ?? '') ?? '',
          hasVoted: voter.hasCast,
          outcome: visits.get(voter.unit) ?? null,
          waitsForSecond: entry !== undefined,
          isEnteredByMe: entry?.enteredBy === actor.accountId,
        }
      })
      .sort((a, b) => (a.text < b.text ? -1 : 1)),
  }
}
