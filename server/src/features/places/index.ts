export {
  addBuildings,
  addCommunity,
  addEstate,
  addGrid,
  addHouseholds,
  allCommunities,
  findCommunity,
  findGrid,
  findHousehold,
  gridsOf,
  homesOf,
  type NewHousehold,
} from './place.store'
