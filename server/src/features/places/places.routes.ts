import type { FeatureRoutes } from '../../platform/http/handler'
import { addPlace } from './commands/add-place'
import { changePlace } from './commands/change-place'
import { closePlace } from './commands/close-place'
import { checkImport, importPlaces } from './commands/import-places'
import { setZone } from './commands/set-zone'
import { exportPlaces, importTemplate } from './export.queries'
import {
  buildingInfo,
  householdsOfUnit,
  joinableCommunities,
  partyTree,
  placesOverview,
  placesTree,
} from './places.queries'

export const placesRoutes = {
  'places.communities': () => joinableCommunities(),
  'places.building': (input, { actor }) => buildingInfo(input, actor),
  'places.overview': (_input, { actor, now }) => placesOverview(actor, now),
  'places.tree': (_input, { actor, now }) => placesTree(actor, now),
  'places.households': (input, { actor, now }) => householdsOfUnit(input, actor, now),
  'places.partyTree': (_input, { actor, now }) => partyTree(actor, now),
  'places.add': addPlace,
  'places.change': changePlace,
  'places.close': closePlace,
  'places.setZone': setZone,
  'places.importTemplate': (_input, { actor, now }) => importTemplate(actor, now),
  'places.export': (_input, { actor, now }) => exportPlaces(actor, now),
  'places.importCheck': (_input, call) => checkImport(call),
  'places.import': (_input, call) => importPlaces(call),
} satisfies FeatureRoutes
