import { addPerson } from '../residents'
import type { Stage } from './stage'
import {
  ACTING,
  anybody,
  everybody,
  nobodyActs,
  nobodyReads,
  residents,
  SIGNED,
  type Cells,
  type Row,
  type Target,
} from './table'

/** Somebody with a home in the grid and a telephone. */
async function aResident({ service, community }: Stage): Promise<Target & { token: string }> {
  const { communityId, gridId, buildingId } = community
  const { accountId, token } = await addPerson(communityId, service.clock.now(), {
    phone: '13900009999',
    home: {
      communityId,
      gridId,
      buildingId,
      unit: 1,
      door: `9${String(Math.random()).slice(2, 8)}`,
    },
  })
  return { accountId, token, gridId, buildingId }
}

/** A volunteer of the first stair unit who lets neighbours call. */
async function aVolunteer(stage: Stage): Promise<Target> {
  const { accountId = '', buildingId = '' } = await aResident(stage)
  const { id } = await stage.service.as(stage.community.secretary.token).command('roles.assign', {
    accountId,
    role: 'unitVolunteer',
    scope: { kind: 'stairUnit', buildingId, unit: 1 },
    source: '居民推荐',
    isPhoneShown: true,
  })
  return { assignmentId: id }
}

/** Somebody has put themselves forward for the council. */
async function aCandidate(stage: Stage): Promise<Target> {
  const { token, gridId = '' } = await aResident(stage)
  const { id } = await stage.service
    .as(token)
    .command('councils.recommend', { gridId, constituency: 'residentDelegate', reason: '热心。' })
  return { candidateId: id }
}

const aPlace = ({ community }: Stage): Promise<Target> =>
  Promise.resolve({ gridId: community.gridId, buildingId: community.buildingId })

/** Offices that look at who holds which office. */
const READERS = [
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
  'supervisor',
  'streetOfficer',
  'observer',
] as const

const readers = (expected: 'ok' | 'roles.person_not_found') =>
  ({
    ...SIGNED,
    ...Object.fromEntries(READERS.map((caller) => [caller, expected])),
    rest: 'roles.not_reader',
  }) as Cells

/** Who fills the offices that serve a grid. */
const SECRETARIES = { gridSecretary: 'ok', communitySecretary: 'ok' } as const
const assigning: Cells = { ...ACTING, ...SECRETARIES, rest: 'roles.not_assigner' }
const approving: Cells = { ...ACTING, ...SECRETARIES, rest: 'councils.not_approver' }
const noCandidate = nobodyActs('councils.not_found')

export const rolesRows: readonly Row[] = [
  { name: 'roles.list', own: readers('ok') },
  {
    name: 'roles.history',
    prepare: ({ bystander }) => Promise.resolve({ accountId: bystander.accountId }),
    request: ({ accountId }) => ({ accountId }),
    own: readers('ok'),
    other: readers('roles.person_not_found'),
  },
  { name: 'roles.coverage', own: readers('ok') },
  { name: 'roles.assignable', own: everybody },
  {
    name: 'roles.assign',
    prepare: aResident,
    isFresh: true,
    request: ({ accountId, gridId }) => ({
      accountId,
      role: 'partyMember',
      scope: { kind: 'grid', gridId },
      source: '组织关系转入',
      origin: 'residentMember',
    }),
    own: assigning,
    other: nobodyActs('places.not_found'),
  },
  {
    name: 'roles.end',
    prepare: aVolunteer,
    request: ({ assignmentId }) => ({ assignmentId, reason: '搬离本单元。' }),
    own: assigning,
    other: nobodyActs('roles.not_found'),
    passes: ['roles.not_open'],
  },
  {
    name: 'roles.extend',
    prepare: aVolunteer,
    request: ({ assignmentId }, { service }) => ({
      assignmentId,
      to: new Date(service.clock.now().getTime() + 86_400_000).toISOString(),
    }),
    own: assigning,
    other: nobodyActs('roles.not_found'),
    passes: ['roles.endless'],
  },
  { name: 'roles.cards', own: everybody },
  {
    name: 'roles.card',
    prepare: aPlace,
    request: ({ buildingId }) => ({ buildingId }),
    own: everybody,
    other: nobodyReads('places.not_found'),
  },
  {
    name: 'roles.publicCard',
    prepare: aPlace,
    request: ({ buildingId }) => ({ buildingId }),
    own: anybody,
    // it hangs in the street: whoever scans it reads it
    other: anybody,
  },
  {
    name: 'roles.setCardPhoto',
    request: () => ({ photoId: null }),
    own: { ...ACTING, unitVolunteer: 'ok', buildingLead: 'ok', rest: 'roles.not_on_card' },
  },
  {
    name: 'roles.callContact',
    prepare: aVolunteer,
    request: ({ assignmentId }) => ({ assignmentId }),
    own: {
      ...ACTING,
      ...residents('ok'),
      gridWorker: 'ok',
      gridSecretary: 'ok',
      communitySecretary: 'ok',
      rest: 'roles.contact_not_neighbour',
    },
    other: nobodyActs('roles.not_found'),
  },
  {
    name: 'roles.poster',
    prepare: aPlace,
    request: ({ buildingId }) => ({ buildingId, site: 'https://example.cn' }),
    own: everybody,
    other: nobodyReads('places.not_found'),
  },
  {
    name: 'councils.show',
    prepare: aPlace,
    request: ({ gridId }) => ({ gridId }),
    own: everybody,
    other: nobodyReads('places.not_found'),
  },
  {
    name: 'councils.recommend',
    prepare: aPlace,
    request: ({ gridId }) => ({ gridId, constituency: 'residentDelegate', reason: '热心公益。' }),
    own: {
      ...ACTING,
      ...residents('ok'),
      councilMember: 'councils.already_member',
      councilChair: 'councils.already_member',
      rest: 'councils.not_resident',
    },
    other: nobodyActs('places.not_found'),
  },
  {
    name: 'councils.candidates',
    own: { ...SIGNED, ...SECRETARIES, rest: 'councils.not_approver' },
  },
  {
    name: 'councils.approve',
    prepare: aCandidate,
    request: ({ candidateId }) => ({ candidateId, hasAgreed: true }),
    own: approving,
    other: noCandidate,
    passes: ['councils.wrong_status'],
  },
  {
    name: 'councils.decline',
    prepare: aCandidate,
    request: ({ candidateId }) => ({ candidateId, reply: '名额已满，感谢热心。' }),
    own: approving,
    other: noCandidate,
    passes: ['councils.wrong_status'],
  },
  {
    name: 'councils.withdraw',
    prepare: aCandidate,
    request: ({ candidateId }) => ({ candidateId }),
    own: { ...ACTING, rest: 'councils.not_yours' },
    other: noCandidate,
  },
  {
    name: 'councils.recordTraining',
    prepare: aResident,
    request: ({ gridId, accountId }) => ({
      gridId,
      accountId,
      course: '罗伯特议事规则',
      completedOn: '2026-01-15',
    }),
    own: approving,
    other: nobodyActs('places.not_found'),
  },
]
