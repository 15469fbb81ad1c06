import { STANCE_TEXT, STANCES } from '@linyi/shared/domain/floor/motion'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { Tappable } from '@/components/tappable/Tappable'
import type { Asked } from '../../asked'
import { FLOOR_TEXT, STANCE_HINT, STANCE_LOOK } from '../../floor.text'
import type { Act } from '../../use-act'
import './stance-sheet.scss'

/** 先说立场，再说理由 (A2.5): raising a hand says for which side, by one tap. */
export function StanceSheet({
  asked,
  act,
}: {
  asked: Extract<Asked, { kind: 'stance' }>
  act: Act
}) {
  return (
    <Sheet title={FLOOR_TEXT.raise} onClose={act.close}>
      <Text className="ly-note">{FLOOR_TEXT.raiseHint}</Text>
      {STANCES.map((stance) => (
        <Tappable
          key={stance}
          className={`stance stance--${STANCE_LOOK[stance].tone}`}
          label={`${STANCE_TEXT[stance]}，${STANCE_HINT[stance]}`}
          onTap={() => {
            act.send(asked.callOf(stance), FLOOR_TEXT.raised)
          }}
        >
          <Icon name={STANCE_LOOK[stance].icon} />
          <View className="stance__words">
            <Text className="stance__name">{STANCE_TEXT[stance]}</Text>
            <Text className="stance__hint">{STANCE_HINT[stance]}</Text>
          </View>
        </Tappable>
      ))}
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
    </Sheet>
  )
}
