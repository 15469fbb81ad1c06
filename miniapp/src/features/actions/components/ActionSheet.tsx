import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Sheet } from '@/components/sheet/Sheet'
import type { ActionAct } from '../action-acts'
import { ACTIONS_TEXT } from '../actions.text'

/** Everything else that can be done with a piece of work, and what cannot, with the reason. */
export function ActionSheet({
  acts,
  onClose,
}: {
  acts: readonly ActionAct[]
  onClose: () => void
}) {
  return (
    <Sheet title={ACTIONS_TEXT.more} onClose={onClose}>
      {acts.map(({ key, text, icon, ability, run }) => (
        <AbilityButton
          key={key}
          kind="plain"
          text={text}
          icon={icon}
          ability={ability}
          onTap={() => {
            onClose()
            run()
          }}
        />
      ))}
    </Sheet>
  )
}
