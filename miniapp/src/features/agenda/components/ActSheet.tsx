import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Sheet } from '@/components/sheet/Sheet'
import { AGENDA_TEXT } from '../agenda.text'
import type { ItemAct } from '../item-acts'

/** Two acts fit at the thumb; when there are more, the first stays and the others are a tap away. */
const AT_THE_THUMB = 2

export function ItemActBar({ acts, onMore }: { acts: readonly ItemAct[]; onMore: () => void }) {
  const shown = acts.length > AT_THE_THUMB ? acts.slice(0, 1) : acts
  return (
    <>
      {shown.map(({ key, text, icon, ability, isMain, run }, index) => (
        <AbilityButton
          key={key}
          text={text}
          icon={icon}
          ability={ability}
          kind={index === 0 && isMain ? 'primary' : 'plain'}
          onTap={run}
        />
      ))}
      {shown.length < acts.length ? (
        <BigButton kind="plain" icon="more" text={AGENDA_TEXT.moreActs} onTap={onMore} />
      ) : null}
    </>
  )
}

/** Everything else that can be done here, and what cannot be done now, with the reason. */
export function ItemActSheet({ acts, onClose }: { acts: readonly ItemAct[]; onClose: () => void }) {
  return (
    <Sheet title={AGENDA_TEXT.moreActs} onClose={onClose}>
      {acts.slice(1).map(({ key, text, icon, ability, run }) => (
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
