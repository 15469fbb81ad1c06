import { randomUUID } from 'node:crypto'
import { addPerson } from '../residents'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  everybodyActing,
  nobodyActs,
  nobodyReads,
  SIGNED,
  type Cells,
  type Row,
  type Target,
} from './table'

const WHERE = { unit: 1, relation: 'tenant' } as const

/** Somebody with a home of their own: its door, its household and its residency. */
async function aHome({ service, community }: Stage): Promise<Target> {
  const { communityId, gridId, buildingId } = community
  const door = randomUUID().slice(0, 8)
  const owner = await addPerson(communityId, service.clock.now(), {
    home: { communityId, gridId, buildingId, unit: 1, door },
  })
  const { homes } = await service.as(owner.token).query('households.mine', {})
  return {
    buildingId,
    door,
    token: owner.token,
    householdId: homes[0]?.householdId ?? '',
    residencyId: homes[0]?.members[0]?.residencyId ?? '',
  }
}

/** Somebody else has asked for that door. */
async function aClaim(stage: Stage): Promise<Target> {
  const { service, community } = stage
  const { communityId, gridId, buildingId } = community
  const door = randomUUID().slice(0, 8)
  // the door is there, and whoever lived behind it has moved out
  const former = await addPerson(communityId, service.clock.now(), {
    home: { communityId, gridId, buildingId, unit: 1, door },
  })
  const { homes } = await service.as(former.token).query('households.mine', {})
  const householdId = homes[0]?.householdId ?? ''
  await service.as(former.token).command('households.leave', { householdId })
  const claimant = await addPerson(communityId, service.clock.now(), { phone: '13900008888' })
  const { id } = await service
    .as(claimant.token)
    .command('households.claim', { buildingId, unit: 1, door, relation: 'tenant' })
  return { claimId: id, householdId }
}

async function anInvitation(stage: Stage): Promise<Target> {
  const { token = '', householdId = '' } = await aHome(stage)
  const { id } = await stage.service
    .as(token)
    .command('households.invite', { householdId, relation: 'family' })
  return { invitationId: id }
}

/** The code of an invitation, known to whoever made it and whoever was told. */
async function aCode(stage: Stage): Promise<Target> {
  const { token = '', householdId = '' } = await aHome(stage)
  const { code } = await stage.service
    .as(token)
    .command('households.invite', { householdId, relation: 'family' })
  return { code }
}

/** Offices that look at what is claimed; a neighbour is never put between neighbours. */
const SETTLERS = { gridWorker: 'ok', gridSecretary: 'ok', communitySecretary: 'ok' } as const
const VERIFIERS = { ...SETTLERS, buildingLead: 'ok' } as const
const verifying: Cells = { ...ACTING, ...VERIFIERS, rest: 'households.not_verifier' }
const noClaim = nobodyActs('households.claim_not_found')
/** Those who do not live there, whatever their office. */
const strangers: Cells = { ...ACTING, rest: 'households.not_member' }
const noHousehold = nobodyActs('households.household_not_found')
const noMember = nobodyActs('households.member_not_found')
const keeping: Cells = { ...ACTING, ...SETTLERS, rest: 'households.not_keeper' }

export const householdsRows: readonly Row[] = [
  { name: 'households.mine', own: everybody },
  {
    name: 'households.claim',
    prepare: aHome,
    request: ({ buildingId, door }) => ({ buildingId, door, ...WHERE }),
    own: everybodyActing,
    other: nobodyActs('places.not_found'),
  },
  {
    name: 'households.withdrawClaim',
    prepare: aClaim,
    request: ({ claimId }) => ({ claimId }),
    own: noClaim,
    other: noClaim,
  },
  {
    name: 'households.claims',
    own: { ...SIGNED, ...VERIFIERS, rest: 'households.not_verifier' },
  },
  {
    name: 'households.openClaim',
    prepare: aClaim,
    request: ({ claimId }) => ({ claimId }),
    own: verifying,
    other: noClaim,
  },
  {
    name: 'households.confirmClaim',
    prepare: aClaim,
    request: ({ claimId }) => ({ claimId }),
    own: verifying,
    other: noClaim,
    passes: ['households.claim_closed'],
  },
  {
    name: 'households.refuseClaim',
    prepare: aClaim,
    request: ({ claimId }) => ({ claimId, reason: '门牌不对。' }),
    own: verifying,
    other: noClaim,
    passes: ['households.claim_closed'],
  },
  {
    name: 'households.settle',
    prepare: aClaim,
    request: ({ claimId, householdId }) => ({
      householdId,
      decisions: [{ claimId, isAccepted: true, reason: '看过合同。' }],
    }),
    own: { ...ACTING, ...SETTLERS, rest: 'households.not_settler' },
    other: noHousehold,
    passes: ['households.not_disputed'],
  },
  {
    name: 'households.invite',
    prepare: aHome,
    request: ({ householdId }) => ({ householdId, relation: 'family' }),
    own: strangers,
    other: noHousehold,
  },
  {
    name: 'households.invitationCode',
    prepare: aCode,
    request: ({ code }) => ({ code, site: 'https://example.cn' }),
    // it is drawn for whoever has made it
    own: nobodyReads('households.invitation_not_found'),
    other: nobodyReads('households.invitation_not_found'),
  },
  {
    name: 'households.revokeInvitation',
    prepare: anInvitation,
    request: ({ invitationId }) => ({ invitationId }),
    own: strangers,
    other: nobodyActs('households.invitation_not_found'),
  },
  {
    name: 'households.acceptInvitation',
    // a wrong code is an answer, and counts against the tries of the day
    request: () => ({ code: 'ABCDEFGH' }),
    own: everybodyActing,
  },
  {
    name: 'households.setDelegate',
    prepare: aHome,
    request: ({ residencyId }) => ({ residencyId }),
    own: strangers,
    other: noMember,
  },
  {
    name: 'households.leave',
    prepare: aHome,
    request: ({ householdId }) => ({ householdId }),
    own: strangers,
    other: noHousehold,
  },
  {
    name: 'households.removeMember',
    prepare: aHome,
    request: ({ residencyId }) => ({ residencyId, reason: '已经搬走。' }),
    own: strangers,
    other: noMember,
  },
  {
    name: 'households.residents',
    prepare: aHome,
    request: ({ buildingId }) => ({ buildingId }),
    own: { ...SIGNED, ...SETTLERS, buildingLead: 'ok', rest: 'households.not_keeper' },
    other: { ...SIGNED, rest: 'places.not_found' },
  },
  {
    name: 'households.revoke',
    prepare: aHome,
    isFresh: true,
    request: ({ residencyId }) => ({ residencyIds: [residencyId], reason: '登记有误。' }),
    own: keeping,
    other: noMember,
  },
  {
    name: 'households.revokeBuilding',
    prepare: aHome,
    request: ({ buildingId }) => ({ buildingId, relation: 'tenant', reason: '登记有误。' }),
    own: keeping,
    other: nobodyActs('places.not_found'),
  },
  {
    name: 'households.setUntil',
    prepare: aHome,
    request: ({ residencyId }) => ({ residencyIds: [residencyId], until: null }),
    own: keeping,
    other: noMember,
  },
  {
    name: 'households.assist',
    prepare: aHome,
    request: ({ buildingId, door }, { service }) => ({
      buildingId,
      door,
      ...WHERE,
      realName: '褚奶奶',
      phone: null,
      birthYear: 1945,
      consent: {
        way: 'oral',
        witness: '尤见山',
        at: new Date(service.clock.now().getTime() - 60_000).toISOString(),
        photoId: null,
      },
    }),
    own: { ...ACTING, gridWorker: 'ok', buildingLead: 'ok', rest: 'households.not_assistant' },
    other: nobodyActs('places.not_found'),
    passes: ['households.already_registered'],
  },
  {
    name: 'households.roll',
    request: () => ({ text: '王' }),
    own: { ...SIGNED, ...SETTLERS, rest: 'households.not_keeper' },
  },
]
