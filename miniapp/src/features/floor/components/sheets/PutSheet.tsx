import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { VOTE_WAY_TEXT, VOTE_WAYS, type VoteWay } from '@linyi/shared/domain/floor/motion'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { CHAIR_TEXT } from '../../chair.text'
import { WAY_HINT, WAY_ICON } from '../../floor.text'
import type { Act } from '../../use-act'

const ON_PAPER: readonly VoteWay[] = ['named', 'secret']

/** How it is put: only the ways that this motion can be put in. */
export function PutSheet({
  motion,
  act,
  meetingId,
}: {
  motion: MotionView
  act: Act
  meetingId: string
}) {
  const [way, setWay] = useState<VoteWay | null>('hands')
  const mayBallot = motion.abilities.putByBallot?.allowed === true
  const ways = VOTE_WAYS.filter((one) => mayBallot || !ON_PAPER.includes(one))
  return (
    <Sheet title={CHAIR_TEXT.putTitle} onClose={act.close}>
      <Text className="ly-heading">{motion.text}</Text>
      <ChoiceField
        label={CHAIR_TEXT.putField}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({
          value,
          text: VOTE_WAY_TEXT[value],
          note: WAY_HINT[value],
          icon: WAY_ICON[value],
        }))}
      />
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={CHAIR_TEXT.putSend}
        icon="ballot"
        busy={act.isBusy}
        onTap={() => {
          if (way === null) return
          const input = { meetingId, motionId: motion.id, way }
          act.send({ name: 'floor.put', input }, CHAIR_TEXT.putDone)
        }}
      />
    </Sheet>
  )
}
