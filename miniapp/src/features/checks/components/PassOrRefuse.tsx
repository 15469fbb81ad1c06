import type { Ability } from '@linyi/shared/contract/fields'
import { AbilityButton } from '@/components/ability-button/AbilityButton'

/** What whoever looks decides: others may see it, or nobody does. */
export function PassOrRefuse({
  pass,
  refuse,
  onAsk,
}: {
  pass: { text: string; ability: Ability }
  refuse: { text: string; ability: Ability }
  onAsk: (kind: 'pass' | 'refuse') => void
}) {
  return (
    <>
      <AbilityButton
        kind="plain"
        icon="check"
        {...pass}
        onTap={() => {
          onAsk('pass')
        }}
      />
      <AbilityButton
        kind="danger"
        icon="cross"
        {...refuse}
        onTap={() => {
          onAsk('refuse')
        }}
      />
    </>
  )
}
