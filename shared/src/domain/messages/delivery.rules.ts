import { demand, type Decision } from '../decision'
import { holdsRoleInCommunity, holdsRoleInGrid, isInForce, type Actor } from '../people/actor'
import type { Role } from '../people/role'

export type DeliveryReason = 'messages.not_reader'

/** Who looks after whether a notice has arrived: those who would otherwise ring at the door. */
export const DELIVERY_READERS: readonly Role[] = [
  'streetOfficer',
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'councilChair',
  'recorder',
]

/** Whether the actor reads what became of notices: of one grid, or of the whole community. */
export function canReadDeliveries(
  actor: Actor,
  gridId: string | null,
  now: Date,
): Decision<DeliveryReason> {
  const isReader =
    gridId === null
      ? holdsRoleInCommunity(actor, DELIVERY_READERS, now)
      : holdsRoleInGrid(actor, DELIVERY_READERS, gridId, now)
  return demand(isReader, 'messages.not_reader')
}

/** Whose deliveries a reader begins with: those of all, or of the grid they have an office in. */
export function deliveryGridOf(actor: Actor, now: Date): string | null {
  if (holdsRoleInCommunity(actor, DELIVERY_READERS, now)) return null
  const office = actor.roles.find(
    (held) =>
      DELIVERY_READERS.includes(held.role) && held.scope.kind === 'grid' && isInForce(held, now),
  )
  return office !== undefined && 'gridId' in office.scope ? office.scope.gridId : null
}
