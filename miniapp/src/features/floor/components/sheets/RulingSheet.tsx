import type { FloorState } from '@linyi/shared/contract/floor.contract'
import {
  FLOOR_TEXT_LIMITS,
  RULING_TEXT,
  RULINGS,
  type Ruling,
} from '@linyi/shared/domain/floor/motion'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { CHAIR_TEXT } from '../../chair.text'
import type { Act } from '../../use-act'

const LOOK: Record<Ruling, 'primary' | 'plain'> = { upheld: 'primary', overruled: 'plain' }

/** The chair rules on a point of order; the debate goes on from where it stood. */
export function RulingSheet({
  point,
  act,
  meetingId,
}: {
  point: NonNullable<FloorState['point']>
  act: Act
  meetingId: string
}) {
  const [answer, setAnswer] = useState('')
  return (
    <Sheet title={CHAIR_TEXT.rulingTitle} onClose={act.close}>
      <Text className="ly-heading">{point.text}</Text>
      <Text className="ly-note">{`${point.name}提出`}</Text>
      <TextField
        label={CHAIR_TEXT.rulingAnswer}
        hint={CHAIR_TEXT.rulingHint}
        limit={FLOOR_TEXT_LIMITS.answer}
        lines={2}
        value={answer}
        onChange={setAnswer}
      />
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      {RULINGS.map((ruling) => (
        <BigButton
          key={ruling}
          text={RULING_TEXT[ruling]}
          kind={LOOK[ruling]}
          icon={ruling === 'upheld' ? 'check' : 'cross'}
          busy={act.isBusy}
          onTap={() => {
            const input = { meetingId, pointId: point.id, ruling, answer }
            act.send({ name: 'floor.rulePoint', input }, CHAIR_TEXT.ruled)
          }}
        />
      ))}
    </Sheet>
  )
}
