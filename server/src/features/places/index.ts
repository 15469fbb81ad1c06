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
} from './place.store'
