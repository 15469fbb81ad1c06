import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { CHAIR_TEXT } from '../../chair.text'
import type { Act } from '../../use-act'
import { HandsFields, handsOf, NO_HANDS } from './HandsFields'

/** The count of a show of hands, as it was made in the room. */
export function HandsSheet({
  motion,
  act,
  meetingId,
}: {
  motion: MotionView
  act: Act
  meetingId: string
}) {
  const [draft, setDraft] = useState(NO_HANDS)
  const [isTried, setTried] = useState(false)
  const hands = handsOf(draft)
  const electors = motion.vote?.electors ?? 0
  return (
    <Sheet title={CHAIR_TEXT.handsTitle} onClose={act.close}>
      <Text className="ly-heading">{motion.text}</Text>
      <Text className="ly-note">{CHAIR_TEXT.handsHint(electors)}</Text>
      <HandsFields
        labels={[CHAIR_TEXT.handsYes, CHAIR_TEXT.handsNo]}
        draft={draft}
        onChange={setDraft}
      />
      {hands === null ? null : (
        <Text className="ly-heading">{CHAIR_TEXT.handsSum(hands.yes, hands.no, electors)}</Text>
      )}
      {isTried && hands === null ? <Notice tone="oppose" text={CHAIR_TEXT.handsNeed} /> : null}
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={CHAIR_TEXT.handsSend}
        icon="check"
        busy={act.isBusy}
        onTap={() => {
          setTried(true)
          if (hands === null) return
          act.send({
            name: 'floor.recordHands',
            input: { meetingId, motionId: motion.id, ...hands },
          })
        }}
      />
    </Sheet>
  )
}
