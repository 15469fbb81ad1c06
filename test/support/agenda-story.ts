import { readFileSync } from 'node:fs'
import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { RequestInput } from '@linyi/shared/contract/operations'
import { openSession } from '@linyi/server/platform/auth/session.store'
import type { ItemScope } from '@linyi/shared/domain/agenda/triage'
import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import type { ApiClient } from './api-client'
import type { TestCommunity, TestPerson } from './factories'
import { PHOTO_FILE } from './photo-file'
import { publish } from './publications'
import { addPerson } from './residents'
import { at, itemText, passHours } from './story'
import type { TestService } from './test-service'

const HOUR_MS = 3_600_000

/** The people of a community as clients, with the two offices that only the end of a story needs. */
export interface Cast {
  readonly resident: (index: number) => ApiClient
  readonly worker: ApiClient
  readonly gridSecretary: ApiClient
  readonly chair: ApiClient
  readonly secretary: ApiClient
  readonly supervisor: ApiClient
  readonly street: ApiClient
  readonly members: readonly ApiClient[]
}

/** Everybody who has a part in the life of an item. */
export async function castOf(service: TestService, community: TestCommunity): Promise<Cast> {
  const office = async (role: 'supervisor' | 'streetOfficer'): Promise<ApiClient> => {
    const person = await addPerson(community.communityId, service.clock.now(), {
      roles: [{ role, scope: { kind: 'community' } }],
    })
    return service.as(person.token)
  }
  return {
    resident: (index) => service.as(at(community.residents, index).token),
    worker: service.as(community.worker.token),
    gridSecretary: service.as(community.gridSecretary.token),
    chair: service.as(community.chair.token),
    secretary: service.as(community.secretary.token),
    supervisor: await office('supervisor'),
    street: await office('streetOfficer'),
    members: community.members.map(({ token }) => service.as(token)),
  }
}

/** A picture of one's own. */
export async function pictureOf(client: ApiClient): Promise<string> {
  const { body } = await client.upload(readFileSync(PHOTO_FILE))
  return (body as { id: string }).id
}

/** A calendar day so many days ahead of the service's clock. */
export function dayAhead(service: TestService, days: number): string {
  return addDays(dayOf(service.clock.now()), days)
}

/** Lets the clock run to the instant at which an item's present step is due. */
export async function passDue(
  service: TestService,
  client: ApiClient,
  itemId: string,
): Promise<void> {
  const { dueAt } = await client.query('agenda.info', { itemId })
  if (dueAt === null) throw new Error('the item has no date')
  const left = new Date(dueAt).getTime() - service.clock.now().getTime()
  passHours(service, Math.max(0, left) / HOUR_MS)
}

/** Raises an item with some words of its own. */
export async function raise(
  client: ApiClient,
  gridId: string,
  words: Partial<RequestInput<'agenda.raise'>> = {},
): Promise<string> {
  return (await client.command('agenda.raise', { ...itemText(gridId), ...words })).id
}

/** The steps of an item's timeline. */
export const stepsOf = ({ timeline }: ItemInfo): string[] => timeline.map(({ kind }) => kind)

/** Takes an item from the first word to the council's list. */
export async function bringToCouncil(
  cast: Cast,
  itemId: string,
  seconders: readonly number[],
  scope: ItemScope = 'grid',
): Promise<void> {
  await cast.worker.command('agenda.admit', { itemId, basis: 'practicalProblem', scope })
  for (const index of seconders) await cast.resident(index).command('agenda.endorse', { itemId })
  await cast.gridSecretary.command('agenda.agree', { itemId, minutes: '党支部研究同意。' })
}

/** Inspects and publishes work that has been reported as done, up to the raiser's survey. */
export async function acceptAndPublish(
  service: TestService,
  cast: Cast,
  itemId: string,
): Promise<void> {
  await cast.chair.command('agenda.accept', { itemId, text: '到场看过，合格。' })
  await cast.supervisor.command('agenda.accept', { itemId, text: '账目和现场一致。' })
  await publish(cast.secretary, itemId, 'execution', { text: '已经完成，请查看。' })
  await passDue(service, cast.secretary, itemId)
}

/** New sessions for a community's people, after a time in which the old ones have run out. */
export async function signInAgain(
  service: TestService,
  community: TestCommunity,
): Promise<TestCommunity> {
  const { communityId } = community
  const again = async ({ accountId }: TestPerson): Promise<TestPerson> => ({
    accountId,
    ...(await openSession({ accountId, communityId }, service.clock.now())),
  })
  return {
    ...community,
    residents: await Promise.all(community.residents.map(again)),
    members: await Promise.all(community.members.map(again)),
    worker: await again(community.worker),
    gridSecretary: await again(community.gridSecretary),
    chair: await again(community.chair),
    secretary: await again(community.secretary),
  }
}
