import type { ResponseOf } from '@linyi/shared/contract/operations'
import {
  isInForce,
  restraintsOf,
  type Actor,
  type HeldRole,
} from '@linyi/shared/domain/people/actor'
import { latestAdultBirthYear } from '@linyi/shared/domain/people/age'
import { mayErase } from '@linyi/shared/domain/people/erase.rules'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import { togetherIn } from '../../platform/db/together'
import { toAbility } from '../../platform/http/ability'
import { found } from '../../platform/http/app-error'
import { presentPhoto } from '../photos/index'
import { findCommunity, gridsByIds, gridsOf, homesOf } from '../places/index'
import {
  findAccount,
  namesOfAccounts,
  personaAccounts,
  realNameOf,
  type AccountAvatar,
  type NamedAccount,
} from './account.store'
import { homeGrids, residenciesOf, residentIds, residentsByGrid } from './residency.store'
import { rolesOfAccounts } from './role-assignment.store'

/** Ids of a grid's verified adult residents: the electorate of a residents' ballot. */
export async function adultResidentIds(
  communityId: string,
  gridId: string,
  now: Date,
): Promise<string[]> {
  return residentIds(communityId, gridId, latestAdultBirthYear(now), now)
}

/** The number of verified adults of each grid. */
export async function adultsByGrid(communityId: string, now: Date): Promise<Map<string, number>> {
  return residentsByGrid(communityId, latestAdultBirthYear(now))
}

/** A name in its public forms: masked for residents, full for an act in office, and as the person chose. */
export interface PublicName {
  readonly masked: string
  readonly full: string
  /** Where neighbours talk: the nickname, else the masked name. */
  readonly shown: string
  readonly avatar: AccountAvatar | null
}

interface Named {
  readonly communityId: string
  readonly accountIds: readonly string[]
}

const namesTogether = togetherIn<Named, Map<string, PublicName>>(async (communityId, asked) => {
  const ids = new Set(asked.flatMap(({ accountIds }) => accountIds))
  const accounts = await namesOfAccounts(communityId, [...ids])
  const names = new Map(accounts.map((account) => [account._id, publicNameOf(account)]))
  return asked.map(
    ({ accountIds }) =>
      new Map(
        accountIds.flatMap((id) => {
          const name = names.get(id)
          return name === undefined ? [] : [[id, name]]
        }),
      ),
  )
})

/** The full form is unsealed when somebody reads it; most people are only ever shown masked. */
function publicNameOf(account: NamedAccount): PublicName {
  return {
    masked: account.nameMasked,
    shown: account.nickname ?? account.nameMasked,
    avatar: account.avatar,
    get full() {
      return realNameOf(account)
    },
  }
}

/** The names of several people; which form is shown depends on the hat worn in each act. */
export async function publicNames(
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, PublicName>> {
  return namesTogether({ communityId, accountIds: [...new Set(accountIds)] })
}

const STAFF_ROLES: readonly Role[] = [
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
  'councilChair',
  'buildingLead',
  'supervisor',
  'streetOfficer',
  'observer',
]

function rolesText(roles: readonly HeldRole[], now: Date): string {
  const words = roles.filter((held) => isInForce(held, now)).map((held) => ROLE_TEXT[held.role])
  return words.length === 0 ? ROLE_TEXT.resident : [...new Set(words)].join('、')
}

/** Who the caller is: name, homes, roles and where they belong. */
export async function me(
  actor: Actor,
  now: Date,
  isDemo: boolean,
): Promise<ResponseOf<'people.me'>> {
  const { communityId, accountId } = actor
  const [account, residencies, community, grids, homes] = await Promise.all([
    findAccount(communityId, accountId),
    residenciesOf(communityId, accountId, now),
    findCommunity(communityId),
    gridsByIds(communityId, [
      ...actor.residencies.map(({ gridId }) => gridId),
      ...actor.roles.flatMap(({ scope }) => ('gridId' in scope ? [scope.gridId] : [])),
    ]),
    homesOf(
      communityId,
      actor.residencies.map((residency) => residency.householdId),
    ),
  ])
  const place = found(community, 'places.not_found')
  const gridOf = (gridId: string | undefined) => grids.find((grid) => grid._id === gridId)
  const inForce = actor.roles.filter((held) => isInForce(held, now))
  const office = inForce.find((held) => held.scope.kind !== 'community')?.scope
  const grid = gridOf(
    homes[0]?.gridId ?? (office && 'gridId' in office ? office.gridId : undefined),
  )
  const person = found(account, 'session.expired')
  const restraints = restraintsOf(actor, now)
  return {
    id: accountId,
    name: realNameOf(person),
    roles: inForce.map(({ role, scope }) => ({
      role,
      text: ROLE_TEXT[role],
      scopeText: scope.kind === 'community' ? place.name : (gridOf(scope.gridId)?.name ?? ''),
    })),
    community: { id: place._id, name: place.name, streetName: place.streetName },
    grid: grid === undefined ? null : { id: grid._id, code: grid.code, name: grid.name },
    homes: homes.flatMap((home) => {
      const residency = residencies.find(({ householdId }) => householdId === home.householdId)
      if (residency === undefined) return []
      const { relation, isDelegate, until } = residency
      const end = until.getTime() === NEVER_ENDS.getTime() ? null : until.toISOString()
      return [{ ...home, relation, isDelegate, until: end }]
    }),
    standing: residencies.length === 0 ? 'guest' : 'resident',
    phoneMasked: person.phoneMasked,
    nickname: person.nickname,
    avatar: person.avatar === null ? null : presentPhoto(person.avatar),
    consentVersion: person.consentVersion,
    needsConsent: restraints.includes('noConsent'),
    abilities: { erase: toAbility(mayErase(actor, now)) },
    isObserver: restraints.includes('observer'),
    isStaff: inForce.some((held) => STAFF_ROLES.includes(held.role)),
    isDemo,
  }
}

/** The people one may be in the demo. */
export async function personas(now: Date): Promise<ResponseOf<'people.personas'>> {
  const accounts = await personaAccounts()
  const communityId = accounts[0]?.communityId
  if (communityId === undefined) return { items: [] }
  const own = accounts.filter((account) => account.communityId === communityId)
  const ids = own.map((account) => account._id)
  const [roles, homes, grids] = await Promise.all([
    rolesOfAccounts(communityId, ids),
    homeGrids(communityId, ids),
    gridsOf(communityId),
  ])
  return {
    items: own.map((account) => {
      const held = roles.get(account._id) ?? []
      const scope = held.find((one) => one.scope.kind !== 'community')?.scope
      const office = scope !== undefined && 'gridId' in scope ? scope.gridId : undefined
      const gridId = homes.get(account._id) ?? office
      return {
        id: account.personaId ?? account._id,
        name: realNameOf(account),
        roleText: rolesText(held, now),
        gridName: grids.find((grid) => grid._id === gridId)?.name ?? null,
        hint: account.personaHint ?? '',
      }
    }),
  }
}
