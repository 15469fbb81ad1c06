import type { DutyType } from '@linyi/shared/domain/roles/assignment'
import { newId } from '../../../platform/ids'
import { addCandidate, addTraining } from '../../councils/index'
import {
  addRoleAssignments,
  residenciesOfBuilding,
  type NewRoleAssignment,
} from '../../people/index'
import type { SeededPeople } from './seed-people'
import type { SeededPlaces } from './seed-places'

const DAY_MS = 24 * 60 * 60 * 1000
const PER_BUILDING = 50
/** Buildings that nobody is in charge of yet, so that the gaps have something to show. */
const WITHOUT_LEAD = ['杏林苑3号楼', '纺织厂宿舍2号楼']
/** A lead for the time being (临时楼栋长). */
const TEMPORARY = '杏林苑2号楼'
const LEAD = 'zhang-guilan'

const LEAD_DUTIES: readonly DutyType[] = ['collect', 'publicise', 'mediate', 'assist']
const VOLUNTEER_DUTIES: readonly (readonly DutyType[])[] = [
  ['collect', 'assist'],
  ['publicise', 'collect'],
  ['mediate', 'assist'],
]

/** Leads and volunteers of the buildings, candidates for a council, and a course. */
export async function seedOffices(
  { communityId, grids }: SeededPlaces,
  people: SeededPeople,
  since: Date,
  today: Date,
): Promise<void> {
  const idOf = (key: string): string => people.get(key) ?? ''
  const neighbours = new Set(
    [...people].filter(([key]) => key.startsWith('neighbour')).map(([, id]) => id),
  )
  const order = new Map([...people.values()].map((id, index) => [id, index]))
  const orderOf = (accountId: string): number => order.get(accountId) ?? order.size
  const assignments: NewRoleAssignment[] = []
  const appoint = (
    accountId: string,
    place: Pick<NewRoleAssignment, 'gridId' | 'buildingId' | 'unit'>,
    duties: readonly DutyType[],
    term: Partial<Pick<NewRoleAssignment, 'to' | 'isTemporary'>> = {},
  ): void => {
    assignments.push({
      _id: newId(since),
      communityId,
      accountId,
      role: place.unit === null ? 'buildingLead' : 'unitVolunteer',
      scopeKind: place.unit === null ? 'building' : 'stairUnit',
      ...place,
      from: since,
      to: null,
      source: '居民推选',
      assignedBy: idOf('yang-lixin'),
      endedBy: null,
      endReason: null,
      duties,
      isNamePublic: true,
      isPhoneShown: true,
      ...term,
    })
  }
  for (const { id: gridId, buildings } of grids.values()) {
    for (const { id: buildingId, name } of buildings) {
      const page = { after: undefined, limit: PER_BUILDING }
      const found = await residenciesOfBuilding(communityId, { buildingId }, page, today)
      // in the order of the story, so that the same neighbours are in office whenever it is told
      const homes = found.sort((a, b) => orderOf(a.accountId) - orderOf(b.accountId))
      const willing = homes.filter((home) => neighbours.has(home.accountId))
      const isLed = homes.find((home) => home.accountId === idOf(LEAD))
      const lead = isLed ?? willing[0]
      const place = { gridId, buildingId, unit: null }
      if (lead !== undefined && !WITHOUT_LEAD.includes(name)) {
        const until = new Date(today.getTime() + 45 * DAY_MS)
        const term = name === TEMPORARY ? { to: until, isTemporary: true } : {}
        appoint(lead.accountId, place, LEAD_DUTIES, term)
      }
      const others = willing.filter((home) => home !== lead)
      for (const [index, { accountId, unit }] of others.entries()) {
        const duties = VOLUNTEER_DUTIES[index % VOLUNTEER_DUTIES.length] ?? []
        appoint(accountId, { gridId, buildingId, unit }, duties)
      }
    }
  }
  await addRoleAssignments(assignments)
  await seedCouncil(communityId, grids.get('8')?.id ?? '', idOf, today)
}

/** Two neighbours whom a seat in the council of grid 8 is asked for, and the chair's course. */
async function seedCouncil(
  communityId: string,
  gridId: string,
  idOf: (key: string) => string,
  today: Date,
): Promise<void> {
  const asked = [
    {
      who: 'chen-hao',
      by: 'chen-hao',
      reason: '年轻人少，我愿意替上班族说话，也能帮着整理材料。',
    },
    {
      who: 'neighbour-8-9',
      by: 'li-xiuying',
      reason: '退休前做过会计，公道细心，楼里有事都找她商量。',
    },
  ]
  for (const [index, { who, by, reason }] of asked.entries()) {
    const at = new Date(today.getTime() - (3 - index) * DAY_MS)
    await addCandidate({
      _id: newId(at),
      communityId,
      gridId,
      accountId: idOf(who),
      recommendedBy: idOf(by),
      namedSealed: null,
      namedMasked: null,
      namedBuildingId: null,
      parties: [...new Set([idOf(by), idOf(who)])],
      constituency: 'residentDelegate',
      reason,
      status: 'recommended',
      recommendedAt: at,
      decidedAt: null,
      decidedBy: null,
      reply: null,
    })
  }
  const at = new Date(today.getTime() - 30 * DAY_MS)
  await addTraining({
    _id: newId(at),
    communityId,
    accountId: idOf('ma-defu'),
    gridId,
    course: '议事规则基础班',
    completedOn: at.toISOString().slice(0, 10),
    recordedBy: idOf('sun-zhiqiang'),
    recordedAt: at,
  })
}
