import type { Ability } from '@linyi/shared/contract/fields'
import { BigButton, type BigButtonProps } from '../big-button/BigButton'

/**
 * An act the service allows or refuses for this person now. A refused act stays visible, off, with
 * the service's own sentence below it; the screen decides nothing itself.
 */
export function AbilityButton({
  ability,
  ...button
}: Omit<BigButtonProps, 'disabled'> & { ability: Ability }) {
  if (ability.allowed) return <BigButton {...button} />
  return <BigButton {...button} disabled note={ability.message ?? '现在不能这样做。'} />
}
