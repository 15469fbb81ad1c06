export {
  accountsByIds,
  activeAmong,
  addAccounts,
  findAccount,
  phoneOf,
  realNameOf,
  searchAccounts,
  type AccountDocument,
  type NewAccount,
} from './account.store'
export { accountNamesAmong } from './known-names.store'
export { mergeIdentity, movePersonalRecords } from './account-merge.store'
export { loadActor, loadCaller } from './actor.store'
export { dueResidencies, dueResidency, expiredAssignments, homesDue, termsDue } from './due.store'
export { peopleData } from './personal-data.queries'
export { recordConsent } from './consent.store'
export { recordReveal } from './reveal.store'
export {
  adultResidentIds,
  adultsByGrid,
  personas,
  publicNames,
  type PublicName,
} from './people.queries'
export {
  addResidencies,
  endResidencies,
  pastResidenciesOf,
  residenciesByIds,
  residenciesIn,
  residenciesOf,
  residenciesOfAccounts,
  residenciesOfBuilding,
  setResidencyEnd,
  writeDelegate,
  type PastResidencyDocument,
  type ResidencyDocument,
  type ResidencyEnding,
} from './residency.store'
// the offices feature and its neighbours need nearly all of it
export * from './role-assignment.store'
export {
  homesAt,
  residenciesInArea,
  residentsPage,
  type RollResidency,
} from './residency-roll.store'
export { namePartsOf, phonePartsOf } from './search-parts.rules'
