import type { Stage } from './stage'
import {
  ACTING,
  anybody,
  everybody,
  nobodyReads,
  SIGNED,
  type Cells,
  type Row,
  type Target,
} from './table'

const aBuilding = ({ community }: Stage): Promise<Target> =>
  Promise.resolve({ gridId: community.gridId, buildingId: community.buildingId })

/** Offices that work with the map of the community. */
const STAFF = {
  buildingLead: 'ok',
  gridWorker: 'ok',
  gridSecretary: 'ok',
  communitySecretary: 'ok',
  supervisor: 'ok',
  streetOfficer: 'ok',
} as const

const reading: Cells = { ...SIGNED, ...STAFF, rest: 'places.not_staff' }
/** The map is the community's: its secretary answers for it. */
const keeping: Cells = { ...ACTING, communitySecretary: 'ok', rest: 'places.not_keeper' }
/** The same where nothing is changed. */
const fetching: Cells = { ...SIGNED, communitySecretary: 'ok', rest: 'places.not_keeper' }
const keepingAbroad: Cells = {
  ...ACTING,
  communitySecretary: 'places.not_found',
  rest: 'places.not_keeper',
}

const PARTY = {
  level: 'communityPartyBranch',
  name: '社区党总支',
  parentId: null,
  gridId: null,
  buildingId: null,
  householdId: null,
} as const

export const placesRows: readonly Row[] = [
  { name: 'places.communities', own: anybody },
  ...(
    [
      'open.front',
      'open.pulse',
      'open.grids',
      'open.outcomes',
      'open.items',
      'open.meetings',
    ] as const
  ).map((name): Row => ({
    name,
    request: (_target, { community: { communityId } }) => ({ communityId }),
    own: anybody,
  })),
  {
    name: 'places.building',
    prepare: aBuilding,
    request: ({ buildingId }) => ({ buildingId }),
    own: everybody,
    other: nobodyReads('places.not_found'),
  },
  { name: 'places.overview', own: everybody },
  { name: 'places.partyTree', own: everybody },
  { name: 'places.tree', own: reading },
  {
    name: 'places.households',
    prepare: aBuilding,
    request: ({ buildingId }) => ({ buildingId, unit: 1 }),
    own: reading,
    other: nobodyReads('places.not_found'),
  },
  {
    name: 'places.add',
    prepare: aBuilding,
    request: () => ({ place: { kind: 'partyUnit', ...PARTY } }),
    own: keeping,
  },
  {
    name: 'places.change',
    prepare: aBuilding,
    request: ({ gridId }) => ({
      placeId: gridId,
      place: { kind: 'grid', code: '8', name: '8号网格', partyBranch: '支部', council: '议事会' },
    }),
    own: keeping,
    other: keepingAbroad,
  },
  {
    name: 'places.close',
    prepare: aBuilding,
    request: ({ gridId }) => ({ placeId: gridId, kind: 'grid' }),
    own: keeping,
    other: keepingAbroad,
    passes: ['places.not_empty'],
  },
  {
    name: 'places.setZone',
    prepare: aBuilding,
    request: ({ buildingId }) => ({ zoneId: null, buildingIds: [buildingId] }),
    own: keeping,
    other: keepingAbroad,
  },
  { name: 'places.importTemplate', own: fetching },
  { name: 'places.export', own: fetching },
  // the requests of this table carry no file
  { name: 'places.importCheck', own: keeping, passes: ['request.invalid'] },
  { name: 'places.import', own: keeping, passes: ['request.invalid'] },
]
