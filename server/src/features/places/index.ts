export {
  addBuildings,
  addCommunity,
  addEstate,
  addGrid,
  addHouseholds,
  allCommunities,
  findCommunity,
  findGrid,
  gridsOf,
  homesOf,
  type NewHousehold,
} from './place.store'
