import {
  ASSIGNERS,
  CHAIRS,
  INSPECTORS,
  REVIEWERS,
  SCREENERS,
  SUPERVISORS,
} from '@linyi/shared/domain/agenda/item.rules'
import {
  BALLOT_KEEPERS,
  COUNCIL_CERTIFIERS,
  POLL_CERTIFIERS,
} from '@linyi/shared/domain/ballots/office.rules'
import { APPROVERS } from '@linyi/shared/domain/councils/council.rules'
import { VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import type { Audience } from '@linyi/shared/domain/inbox/audience'
import { RECORDERS } from '@linyi/shared/domain/meetings/meeting.rules'
import { latestAdultBirthYear } from '@linyi/shared/domain/people/age'
import type { Role } from '@linyi/shared/domain/people/role'
import { MODERATORS } from '@linyi/shared/domain/statements/statement.rules'
import { followersPage, ratersPage, secondersPage } from '../agenda/index'
import { rollPage } from '../ballots/index'
import { attendeesOf, calledPage, findAttendance } from '../meetings/index'
import { objectorsPage } from '../outcomes/index'
import { assignmentsInForce, residenciesIn, residentsPage } from '../people/index'
import { gridsOf } from '../places/index'
import { dissentersPage } from '../resolutions/index'
import type { Scene } from './scene.queries'

/** Some of an audience, and where the rest of it begins. */
export interface AudiencePage {
  readonly accountIds: readonly string[]
  /** Where the next page begins, in the words of this audience; null at its end. */
  readonly next: string | null
}

interface Asked {
  readonly after: string | null
  readonly limit: number
  readonly now: Date
}

type Finder = (scene: Scene, asked: Asked) => Promise<AudiencePage>

const NOBODY: AudiencePage = { accountIds: [], next: null }

/** An audience that is small by its nature: it is one page. */
const few =
  (
    find: (
      scene: Scene,
      now: Date,
    ) => Promise<readonly (string | null | undefined)[]> | readonly (string | null | undefined)[],
  ): Finder =>
  async (scene, { now }) => {
    const found = await find(scene, now)
    const accountIds = found.filter((id): id is string => typeof id === 'string')
    return { accountIds: [...new Set(accountIds)], next: null }
  }

/** An audience that is read in the order of accounts. */
const byAccount =
  (read: (scene: Scene, asked: Asked) => Promise<readonly string[]> | null): Finder =>
  async (scene, asked) => {
    const accountIds = (await read(scene, asked)) ?? []
    return {
      accountIds,
      next: accountIds.length < asked.limit ? null : (accountIds.at(-1) ?? null),
    }
  }

/** An audience whose list says itself where it goes on. */
const byList =
  (
    read: (
      scene: Scene,
      asked: Asked,
    ) => Promise<{ readonly accountIds: readonly string[]; readonly last: string | null }> | null,
  ): Finder =>
  async (scene, asked) => {
    const page = await read(scene, asked)
    return page === null ? NOBODY : { accountIds: page.accountIds, next: page.last }
  }

/** Who holds an office for the place of the matter. */
async function holders(
  { event, gridId, buildingId }: Scene,
  role: Role,
  now: Date,
): Promise<string[]> {
  const held = await assignmentsInForce(event.communityId, role, now)
  return held
    .filter(
      (row) =>
        (row.gridId === null || gridId === null || row.gridId === gridId) &&
        (row.buildingId === null || row.buildingId === buildingId),
    )
    .map(({ accountId }) => accountId)
}

/** All who hold one of these offices there. */
const office = (roles: readonly Role[]): Finder =>
  few(async (scene, now) => {
    const held = await Promise.all(roles.map((role) => holders(scene, role, now)))
    return held.flat()
  })

/** Those of the nearest office that somebody holds: the others find it on their desk. */
const nearest = (roles: readonly Role[]): Finder =>
  few(async (scene, now) => {
    for (const role of roles) {
      const held = await holders(scene, role, now)
      if (held.length > 0) return held
    }
    return []
  })

const communityOf = ({ event }: Scene): string => event.communityId

/** Grown-up residents of the matter's grid, or of every grid one after the other. */
const residents: Finder = async (scene, { after, limit, now }) => {
  const communityId = communityOf(scene)
  const gridIds =
    scene.gridId === null
      ? (await gridsOf(communityId)).map(({ _id }) => _id).sort()
      : [scene.gridId]
  const [at = gridIds[0], ...rest] = after?.split('/') ?? []
  if (at === undefined) return NOBODY
  const place = rest[0] ?? ''
  const page = await residentsPage(communityId, at, latestAdultBirthYear(now), {
    after: place === '' ? null : place,
    limit,
    now,
  })
  if (page.last !== null) return { accountIds: page.accountIds, next: `${at}/${page.last}` }
  const following = gridIds[gridIds.indexOf(at) + 1]
  return { accountIds: page.accountIds, next: following === undefined ? null : `${following}/` }
}

const raters = (which: 'all' | 'unanswered'): Finder =>
  byList((scene, asked) => {
    const survey = scene.item?.survey ?? null
    return survey === null ? null : ratersPage(communityOf(scene), survey.id, asked, which)
  })

const callees = (which: 'called' | 'registered'): Finder =>
  byList(({ meeting }, asked) => (meeting === null ? null : calledPage(meeting, which, asked)))

const person = few(({ personId }) => [personId])

const FINDERS: Record<Audience, Finder> = {
  self: person,
  author: person,
  claimant: person,
  raiser: few(({ item }) => (item === null ? [] : [item.raiserId, ...item.coRaiserIds])),
  seconders: byAccount((scene, asked) =>
    scene.item === null ? null : secondersPage(communityOf(scene), scene.item._id, asked),
  ),
  followers: byAccount((scene, asked) =>
    scene.item === null ? null : followersPage(communityOf(scene), scene.item._id, asked),
  ),
  companion: few(({ item }) => [item?.companionId]),
  checkers: nearest(SCREENERS),
  reviewers: nearest(REVIEWERS),
  chairs: office(CHAIRS),
  publishers: office(['communitySecretary']),
  inspectors: office(INSPECTORS),
  supervisors: office(SUPERVISORS),
  street: office(['streetOfficer']),
  voters: byList(({ ballot }, asked) => (ballot === null ? null : rollPage(ballot, asked))),
  // a vote on the floor is confirmed by the council's own offices
  certifiers: (scene, asked) =>
    office((scene.ballot?.floor ?? null) === null ? POLL_CERTIFIERS : COUNCIL_CERTIFIERS)(
      scene,
      asked,
    ),
  ballotKeepers: office(BALLOT_KEEPERS),
  challengers: few(({ ballot }) => ballot?.challenges.map(({ accountId }) => accountId) ?? []),
  councilMembers: office(['councilMember', 'councilChair']),
  called: callees('called'),
  registered: callees('registered'),
  movedUp: few(async ({ meeting, event }) => {
    const attendanceId = event.data['attendanceId']
    if (meeting === null || typeof attendanceId !== 'string') return []
    return [(await findAttendance(meeting, attendanceId))?.accountId]
  }),
  present: few(({ meeting }) => (meeting === null ? [] : attendeesOf(meeting))),
  recorders: nearest(RECORDERS),
  workers: few(({ action, item }) => action?.workerIds ?? [item?.action?.leadId]),
  assigners: office(ASSIGNERS),
  raters: raters('all'),
  unrated: raters('unanswered'),
  objectors: byAccount((scene, asked) =>
    scene.outcomeId === null ? null : objectorsPage(communityOf(scene), scene.outcomeId, asked),
  ),
  dissenters: byAccount((scene, asked) =>
    scene.resolutionId === null
      ? null
      : dissentersPage(communityOf(scene), scene.resolutionId, asked),
  ),
  moderators: office(MODERATORS),
  verifiers: nearest(VERIFIERS),
  household: few(async ({ event, householdId, personId }, now) => {
    if (householdId === null) return []
    const members = await residenciesIn(event.communityId, householdId, now)
    const isNew = event.type === 'households.residentAdmitted'
    return members.map(({ accountId }) => (isNew && accountId === personId ? null : accountId))
  }),
  nominee: few(({ candidate }) => [candidate?.accountId]),
  recommender: few(({ candidate }) => [candidate?.recommendedBy]),
  approvers: nearest(APPROVERS),
  residents,
}

/** A page of whoever belongs to an audience of what happened, as things are now. */
export function audiencePage(
  audience: Audience,
  scene: Scene,
  asked: Asked,
): Promise<AudiencePage> {
  return FINDERS[audience](scene, asked)
}
