import type { FeatureRoutes } from '../../platform/http/handler'
import { myCards, publicCard, serviceCard, poster } from './card.queries'
import { assignRole } from './commands/assign-role'
import { callContact } from './commands/call-contact'
import { changeCardPhoto } from './commands/change-card-photo'
import { endRole } from './commands/end-role'
import { extendRole } from './commands/extend-role'
import { coverage } from './coverage.queries'
import { rolesAssignable, rolesHistory, rolesList } from './roles.queries'

export const rolesRoutes = {
  'roles.list': (input, { actor, now }) => rolesList(input, actor, now),
  'roles.history': (input, { actor, now }) => rolesHistory(input, actor, now),
  'roles.assignable': (_input, { actor, now }) => Promise.resolve(rolesAssignable(actor, now)),
  'roles.assign': assignRole,
  'roles.end': endRole,
  'roles.extend': extendRole,
  'roles.coverage': (input, { actor, now }) => coverage(input, actor, now),
  'roles.cards': (_input, { actor, now }) => myCards(actor, now),
  'roles.card': ({ buildingId }, { actor, now }) => serviceCard(buildingId, actor, now),
  'roles.publicCard': ({ buildingId }, { now }) => publicCard(buildingId, now),
  'roles.setCardPhoto': changeCardPhoto,
  'roles.callContact': callContact,
  'roles.poster': ({ buildingId, site }, { actor }) => poster(buildingId, site, actor),
} satisfies FeatureRoutes
