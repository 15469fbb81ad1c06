import { anybody, everybody, nobodyReads, type Row } from './table'

export const placesRows: readonly Row[] = [
  { name: 'places.communities', own: anybody },
  {
    name: 'places.building',
    prepare: ({ community }) => Promise.resolve({ buildingId: community.buildingId }),
    request: ({ buildingId }) => ({ buildingId }),
    own: everybody,
    other: nobodyReads('places.not_found'),
  },
  { name: 'places.overview', own: everybody },
]
