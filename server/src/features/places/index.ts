export { foundCommunity } from './commands/found-community'
export { allDoors } from './import.store'
export { addPartyUnits, type NewPartyUnit } from './party-unit.store'
export {
  addBuildings,
  addCommunity,
  addEstate,
  addGrid,
  addHouseholds,
  addStreet,
  addZone,
  allCommunities,
  buildingNames,
  buildingsOf,
  doorOf,
  findBuilding,
  findCommunity,
  findGrid,
  findHousehold,
  gridsByIds,
  gridsOf,
  homesOf,
  type BuildingDocument,
  type NewHousehold,
} from './place.store'
export { openHouseholdsByIds, openHouseholdsIn } from './open-household.store'
export { findPublicBuilding } from './public-building.store'
