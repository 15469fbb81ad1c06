export {
  addAccounts,
  addResidencies,
  addRoleAssignments,
  holdersByGrid,
  holdersInGrid,
  loadActor,
  type NewAccount,
  type ResidencyDocument,
  type RoleAssignmentDocument,
} from './account.store'
export {
  adultResidentIds,
  adultsByGrid,
  personas,
  publicNames,
  type PublicName,
} from './people.queries'
