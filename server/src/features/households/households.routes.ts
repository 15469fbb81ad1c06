import type { FeatureRoutes } from '../../platform/http/handler'
import { presentClaimFile } from './claim.presenter'
import { acceptInvitation } from './commands/accept-invitation'
import { assistResident } from './commands/assist-resident'
import { claimHome } from './commands/claim-home'
import { confirmClaim } from './commands/confirm-claim'
import { inviteMember } from './commands/invite-member'
import { leaveHousehold } from './commands/leave-household'
import { openClaim } from './commands/open-claim'
import { refuseClaim } from './commands/refuse-claim'
import { removeMember } from './commands/remove-member'
import { revokeBuilding } from './commands/revoke-building'
import { revokeInvitation } from './commands/revoke-invitation'
import { revokeResidencies } from './commands/revoke-residencies'
import { setDelegate } from './commands/set-delegate'
import { setUntil } from './commands/set-until'
import { settleDispute } from './commands/settle-dispute'
import { withdrawClaim } from './commands/withdraw-claim'
import {
  buildingResidents,
  claimQueue,
  invitationCode,
  myHouseholds,
  rollSearch,
} from './households.queries'

export const householdsRoutes = {
  'households.mine': (_input, { actor, now }) => myHouseholds(actor, now),
  'households.claim': claimHome,
  'households.withdrawClaim': withdrawClaim,
  'households.claims': (input, { actor, now }) => claimQueue(input, actor, now),
  'households.openClaim': async ({ claimId }, { actor, now }) =>
    presentClaimFile(await openClaim(claimId, actor, now), actor, now),
  'households.confirmClaim': confirmClaim,
  'households.refuseClaim': refuseClaim,
  'households.settle': settleDispute,
  'households.invite': inviteMember,
  'households.invitationCode': (input, { actor, now }) => invitationCode(input, actor, now),
  'households.revokeInvitation': revokeInvitation,
  'households.acceptInvitation': acceptInvitation,
  'households.setDelegate': setDelegate,
  'households.leave': leaveHousehold,
  'households.removeMember': removeMember,
  'households.residents': (input, { actor, now }) => buildingResidents(input, actor, now),
  'households.revoke': revokeResidencies,
  'households.revokeBuilding': revokeBuilding,
  'households.setUntil': setUntil,
  'households.assist': assistResident,
  'households.roll': (input, { actor, now }) => rollSearch(input, actor, now),
} satisfies FeatureRoutes
