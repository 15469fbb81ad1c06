import type { ResponseOf } from '@linyi/shared/contract/operations'
import { CANVASSERS } from '@linyi/shared/domain/ballots/office.rules'
import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import { demand } from '@linyi/shared/domain/decision'
import {
  holdsRoleInBuilding,
  isInForce,
  type Actor,
  type BuildingPlace,
} from '@linyi/shared/domain/people/actor'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { presentPrivatePhoto } from '../photos/index'
import { buildingsOf, findBuilding, homesOf, type BuildingDocument } from '../places/index'
import { findBallot, type BallotDocument } from './ballot.store'
import {
  doorVisits,
  paperEntries,
  paperEntriesIn,
  paperEntriesOf,
  type PaperEntryDocument,
} from './doorstep.store'
import { findVoter, votersInBuilding, votersOfEntries, type VoterDocument } from './voter.store'

const SHOWN_MAX = 50

/** Doors by their numbers: 302 before 1101. */
const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/** A vote at whose door this person may knock, and the ballot it belongs to. */
export interface DoorVote {
  readonly ballot: BallotDocument
  readonly voter: VoterDocument & { readonly buildingId: string }
  /** The office in which this person knocks. */
  readonly office: Role
}

/** The first of the offices in which this person may knock there, or null. */
function officeAt(actor: Actor, place: BuildingPlace, now: Date): Role | null {
  return CANVASSERS.find((role) => holdsRoleInBuilding(actor, [role], place, now)) ?? null
}

/** Whether this person knocks at any door of a building: all of them, or those of some stairs. */
function knocksIn(actor: Actor, { _id, gridId }: BuildingDocument, now: Date): boolean {
  return (
    officeAt(actor, { gridId, buildingId: _id }, now) !== null ||
    actor.roles.some(
      ({ role, scope, from, to }) =>
        scope.kind === 'stairUnit' &&
        scope.buildingId === _id &&
        CANVASSERS.includes(role) &&
        isInForce({ from, to }, now),
    )
  )
}

/** The buildings at some of whose doors this person may knock. */
async function buildingsToKnock(actor: Actor, now: Date): Promise<BuildingDocument[]> {
  // most readers hold no office
  if (!actor.roles.some(({ role }) => CANVASSERS.includes(role))) return []
  const buildings = await buildingsOf(actor.communityId)
  return buildings.filter((building) => knocksIn(actor, building, now))
}

/** The buildings of a ballot at whose doors this person may knock. */
export async function canvassBuildings(
  { drawn: { where } }: BallotDocument,
  actor: Actor,
  now: Date,
): Promise<BuildingDocument[]> {
  const buildings = await buildingsToKnock(actor, now)
  return buildings.filter(
    (building) =>
      (where.kind === 'community' || where.gridId === building.gridId) &&
      (where.kind !== 'building' || where.buildingId === building._id),
  )
}

type Home = Awaited<ReturnType<typeof homesOf>>[number]

async function homesByVoter(
  communityId: string,
  voters: readonly VoterDocument[],
): Promise<(voter: VoterDocument) => Home | undefined> {
  const homes = await homesOf(
    communityId,
    voters.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  )
  const known = new Map(homes.map((home) => [home.householdId, home]))
  return ({ householdId }) => known.get(householdId ?? '')
}

/** Masked names where several votes are behind one door; a home with one vote needs none. */
async function namesByVoter(
  { communityId, drawn: { unit } }: BallotDocument,
  voters: readonly VoterDocument[],
): Promise<(voter: VoterDocument) => string | null> {
  if (unit !== 'person') return () => null
  const names = await publicNames(
    communityId,
    voters.map((voter) => voter.unit),
  )
  return (voter) => names.get(voter.unit)?.masked ?? null
}

/** The place of a door, with its stairs where it is known. */
function placeOf(gridId: string, buildingId: string, home: Home | undefined): BuildingPlace {
  return { gridId, buildingId, ...(home === undefined ? {} : { unit: home.unit }) }
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
  const building = await findBuilding(communityId, buildingId)
  const home = (await homesByVoter(communityId, [voter]))(voter)
  const office = officeAt(actor, placeOf(building?.gridId ?? '', buildingId, home), now)
  return {
    ballot,
    voter: { ...voter, buildingId },
    office: found(office, 'ballots.not_canvasser'),
  }
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
  if (building === null || !knocksIn(actor, building, now)) {
    throw new AppError('ballots.not_canvasser')
  }
  const all = await votersInBuilding(ballot, buildingId)
  const homeOf = await homesByVoter(communityId, all)
  const voters = all.filter(
    (voter) => officeAt(actor, placeOf(building.gridId, buildingId, homeOf(voter)), now) !== null,
  )
  const units = voters.map((voter) => voter.unit)
  const [visits, entries, nameOf] = await Promise.all([
    doorVisits(ballot, units),
    paperEntriesOf(ballot, units),
    namesByVoter(ballot, voters),
  ])
  const pending = new Map(entries.map((entry) => [entry.unit, entry]))
  return {
    doors: voters
      .map((voter) => {
        const home = homeOf(voter)
        const entry = pending.get(voter.unit)
        return {
          unit: voter.unit,
          text: home?.text ?? '',
          stair: home?.unit ?? null,
          door: home?.door ?? '',
          name: nameOf(voter),
          isRecused: voter.isRecused,
          hasVoted: voter.hasCast,
          outcome: visits.get(voter.unit) ?? null,
          waitsForSecond: entry !== undefined && !voter.hasCast,
          isEnteredByMe: entry?.enteredBy === actor.accountId,
        }
      })
      .sort((a, b) => (a.stair ?? 0) - (b.stair ?? 0) || byNumber.compare(a.door, b.door)),
  }
}

interface WaitingPaper {
  readonly entry: PaperEntryDocument
  readonly voter: VoterDocument
  readonly text: string
}

/** Those of the papers that wait behind doors at which this person may knock, by their doors. */
async function behindDoors(
  entries: readonly PaperEntryDocument[],
  buildings: readonly BuildingDocument[],
  actor: Actor,
  now: Date,
): Promise<WaitingPaper[]> {
  if (entries.length === 0) return []
  const grids = new Map(buildings.map((building) => [building._id, building.gridId]))
  const voters = await votersOfEntries(actor.communityId, entries)
  const homeOf = await homesByVoter(actor.communityId, voters)
  const byUnit = new Map(voters.map((voter) => [`${voter.ballotId} ${voter.unit}`, voter]))
  return entries
    .flatMap((entry) => {
      const voter = byUnit.get(`${entry.ballotId} ${entry.unit}`)
      // who has used the phone meanwhile has voted: the paper can no longer count
      if (voter === undefined || voter.hasCast) return []
      const home = homeOf(voter)
      const place = placeOf(grids.get(entry.buildingId) ?? '', entry.buildingId, home)
      return officeAt(actor, place, now) === null ? [] : [{ entry, voter, text: home?.text ?? '' }]
    })
    .sort((a, b) => byNumber.compare(a.text, b.text))
}

/** The papers of a ballot that wait there. */
async function papersFor(
  ballot: BallotDocument,
  buildings: readonly BuildingDocument[],
  actor: Actor,
  now: Date,
): Promise<WaitingPaper[]> {
  if (buildings.length === 0) return []
  const there = new Set(buildings.map((building) => building._id))
  const entries = (await paperEntries(ballot)).filter(({ buildingId }) => there.has(buildingId))
  return behindDoors(entries, buildings, actor, now)
}

/** How many papers of which ballots wait for this person as the second, whatever the ballot. */
export async function papersToRead(actor: Actor, now: Date): Promise<ReadonlyMap<string, number>> {
  const buildings = await buildingsToKnock(actor, now)
  const ids = buildings.map((building) => building._id)
  const entries = ids.length === 0 ? [] : await paperEntriesIn(actor.communityId, ids)
  const papers = await behindDoors(entries, buildings, actor, now)
  const counts = new Map<string, number>()
  for (const { entry } of papers) {
    if (entry.enteredBy === actor.accountId) continue
    counts.set(entry.ballotId, (counts.get(entry.ballotId) ?? 0) + 1)
  }
  return counts
}

/** How many papers wait there for this person as the second. */
export async function countWaitingPapers(
  ballot: BallotDocument,
  buildings: readonly BuildingDocument[],
  actor: Actor,
  now: Date,
): Promise<number> {
  const papers = await papersFor(ballot, buildings, actor, now)
  return papers.filter(({ entry }) => entry.enteredBy !== actor.accountId).length
}

/**
 * The papers that wait for a second person, with the picture that this person is to read. What the
 * first one read stays sealed.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_canvasser`
 */
export async function waitingPapers(
  ballotId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'ballots.waitingPapers'>> {
  const { communityId } = actor
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const buildings = await canvassBuildings(ballot, actor, now)
  ensure(demand(buildings.length > 0, 'ballots.not_canvasser'))
  const papers = await papersFor(ballot, buildings, actor, now)
  const shown = papers.slice(0, SHOWN_MAX)
  const names = await publicNames(
    communityId,
    shown.map(({ entry }) => entry.enteredBy),
  )
  const nameOf = await namesByVoter(
    ballot,
    shown.map(({ voter }) => voter),
  )
  return {
    items: shown.map(({ entry, voter, text }) => ({
      unit: entry.unit,
      text,
      name: nameOf(voter),
      buildingId: entry.buildingId,
      origin: entry.origin,
      photo: entry.photo === null ? null : presentPrivatePhoto(entry.photo, now),
      enteredBy: `${names.get(entry.enteredBy)?.full ?? ''}（${ROLE_TEXT[entry.enteredAs]}）`,
      isEnteredByMe: entry.enteredBy === actor.accountId,
    })),
    more: papers.length > shown.length,
  }
}
