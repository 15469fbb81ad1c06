import { allow, deny, type Decision } from '../decision'
import { isInForce, type Actor } from './actor'
import type { Role } from './role'

/** What somebody writes to erase the account: a word that no slip of a finger makes. */
export const ERASE_PHRASE = '注销账号'

/** How an erased person is named wherever they appear. */
export const ERASED_NAME = '已注销'

/**
 * Offices that others wait for: they are handed over before the account goes, so that no queue is
 * without its keeper. Every other role simply ends.
 */
export const OFFICES_TO_HAND_OVER = [
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
  'councilChair',
  'recorder',
  'supervisor',
  'streetOfficer',
] as const satisfies readonly Role[]

/** Why an account may not be erased. */
export type EraseReason = 'people.office_held'

/** Whether the actor may erase the account now (personal information law, art. 47). */
export function mayErase(actor: Actor, now: Date): Decision<EraseReason> {
  const offices: readonly Role[] = OFFICES_TO_HAND_OVER
  return actor.roles.some((held) => offices.includes(held.role) && isInForce(held, now))
    ? deny('people.office_held')
    : allow()
}
