import { randomUUID } from 'node:crypto'
import type { RequestInput } from '@linyi/shared/contract/operations'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { replaceRoll } from '@linyi/server/features/households/index'
import { addAccounts, addRoleAssignments } from '@linyi/server/features/people/index'
import { addHouseholds } from '@linyi/server/features/places/index'
import { openSession } from '@linyi/server/platform/auth/session.store'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { newId, randomId } from '@linyi/server/platform/ids'
import type { ApiClient, RawAnswer } from './api-client'
import type { TestCommunity, TestPerson } from './factories'
import type { TestService } from './test-service'

/** Adds an empty home and gives back its id. */
export async function buildDoor(
  community: TestCommunity,
  door: string,
  now: Date,
  unit = 2,
): Promise<string> {
  const { communityId, gridId, buildingId } = community
  const _id = newId(now)
  await addHouseholds([{ _id, communityId, gridId, buildingId, unit, door }])
  return _id
}

/** Brings the roll of the community up to one row: somebody of a home. */
export async function putOnRoll(
  { communityId, gridId, buildingId }: TestCommunity,
  person: {
    readonly householdId: string
    readonly realName: string
    readonly phone: string | null
  },
  now: Date,
): ReturnType<typeof replaceRoll> {
  const row = {
    ...person,
    gridId,
    buildingId,
    unit: 2,
    birthYear: 1980,
    relation: 'owner' as const,
  }
  return inTransaction(() => replaceRoll(communityId, [row], now))
}

/** Somebody new signs up; a guest until a door is verified. */
export async function signUp(
  service: TestService,
  community: TestCommunity,
  realName: string,
  { phone = '13800001111', birthYear = 1980 } = {},
): Promise<ApiClient> {
  const { token } = await service.guest.command('people.register', {
    communityId: community.communityId,
    realName,
    phone,
    birthYear,
    consentVersion: PRIVACY_VERSION,
  })
  return service.as(token)
}

/** A building lead of the community's building whose term ends at `to`. */
export async function appointLead(
  community: Pick<TestCommunity, 'communityId' | 'gridId' | 'buildingId'>,
  now: Date,
  to: Date | null = null,
  persona: { readonly personaId?: string; readonly personaHint?: string } = {},
): Promise<TestPerson> {
  const { communityId, gridId, buildingId } = community
  const accountId = newId(now)
  await addAccounts([
    {
      _id: accountId,
      communityId,
      realName: '赵国栋',
      birthYear: 1960,
      consentVersion: PRIVACY_VERSION,
      ...persona,
      createdAt: now,
    },
  ])
  await addRoleAssignments([
    {
      _id: randomId(),
      communityId,
      accountId,
      role: 'buildingLead',
      scopeKind: 'building',
      gridId,
      buildingId,
      unit: null,
      from: new Date(now.getTime() - 1000),
      to,
      source: '推选',
      assignedBy: null,
      endedBy: null,
      endReason: null,
    },
  ])
  const { token } = await openSession({ accountId, communityId }, now)
  return { accountId, token }
}

/** What somebody writes who claims a door of the community's building. */
export function claimOf(
  community: TestCommunity,
  door: string,
  changed: Partial<RequestInput<'households.claim'>> = {},
): RequestInput<'households.claim'> {
  return { buildingId: community.buildingId, unit: 2, door, relation: 'owner', ...changed }
}

/** Sends one command with a key of its own, whatever comes back. */
export function sendCommand(client: ApiClient, name: string, body: unknown): Promise<RawAnswer> {
  return client.send('POST', name, { body, key: randomUUID() })
}
