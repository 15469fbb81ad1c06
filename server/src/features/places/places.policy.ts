import {
  canClosePlace,
  canCountUnits,
  canKeepHouseholds,
  canKeepPlaces,
  canReadPlaces,
} from '@linyi/shared/domain/places/place.rules'
import { canStandUnder } from '@linyi/shared/domain/places/party-unit.rules'

/** Who may read the map, keep it, and what may be done with a place now. */
export const placesPolicy = {
  read: canReadPlaces,
  keep: canKeepPlaces,
  keepHouseholds: canKeepHouseholds,
  countUnits: canCountUnits,
  close: canClosePlace,
  standUnder: canStandUnder,
} as const
