import type { MotionView } from '@linyi/shared/contract/floor.contract'
import {
  DECIDING_BODIES,
  DECIDING_BODY_TEXT,
  type DecidingBody,
} from '@linyi/shared/domain/agenda/stakeholder'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { FLOOR_TEXT_LIMITS } from '@linyi/shared/domain/floor/motion'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { useNow } from '@/platform/clock'
import type { Call } from '@/platform/use-api'
import { CHAIR_TEXT } from '../../chair.text'
import type { Act } from '../../use-act'
import { HandsFields, handsOf, NO_HANDS } from './HandsFields'

/** In a week, a fortnight, four weeks: days that people can keep in mind. */
const DAYS_AHEAD = [7, 14, 28]

/** Hands put the matter off, or hand it to a wider body; both with a reason that is recorded. */
export function AwaySheet({
  motion,
  way,
  act,
  meetingId,
}: {
  motion: MotionView
  way: 'postpone' | 'refer'
  act: Act
  meetingId: string
}) {
  const today = dayOf(useNow())
  const [draft, setDraft] = useState(NO_HANDS)
  const [day, setDay] = useState<string | null>(null)
  const [body, setBody] = useState<DecidingBody | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const hands = handsOf(draft)
  const isPostponed = way === 'postpone'
  const chosen = isPostponed ? day : body
  const need = (isMissing: boolean, error: string) => (isTried && isMissing ? { error } : {})

  const send = () => {
    setTried(true)
    if (hands === null || reason.trim() === '') return
    const shared = { meetingId, motionId: motion.id, ...hands, reason }
    let call: Call | null = null
    if (isPostponed && day !== null) {
      call = { name: 'floor.postpone', input: { ...shared, resumeOn: day } }
    } else if (!isPostponed && body !== null) {
      call = { name: 'floor.refer', input: { ...shared, body } }
    }
    if (call !== null) act.send(call, isPostponed ? CHAIR_TEXT.postponed : CHAIR_TEXT.referred)
  }
  return (
    <Sheet title={isPostponed ? CHAIR_TEXT.postpone : CHAIR_TEXT.refer} onClose={act.close}>
      <Text className="ly-heading">{motion.text}</Text>
      {isPostponed ? (
        <ChoiceField
          label={CHAIR_TEXT.awayDay}
          layout="tiles"
          options={DAYS_AHEAD.map((ahead) => {
            const value = addDays(today, ahead)
            return { value, text: dateText(startOfDay(value)) }
          })}
          value={day}
          onChange={setDay}
          {...need(chosen === null, CHAIR_TEXT.needChoice)}
        />
      ) : (
        <ChoiceField
          label={CHAIR_TEXT.awayBody}
          options={DECIDING_BODIES.map((value) => ({ value, text: DECIDING_BODY_TEXT[value] }))}
          value={body}
          onChange={setBody}
          {...need(chosen === null, CHAIR_TEXT.needChoice)}
        />
      )}
      <TextField
        label={CHAIR_TEXT.awayReason}
        hint={CHAIR_TEXT.awayHint}
        limit={FLOOR_TEXT_LIMITS.reason}
        lines={2}
        value={reason}
        onChange={setReason}
        {...need(reason.trim() === '', CHAIR_TEXT.need)}
      />
      <HandsFields
        labels={[CHAIR_TEXT.awayYes, CHAIR_TEXT.awayNo]}
        draft={draft}
        onChange={setDraft}
      />
      {isTried && hands === null ? <Notice tone="oppose" text={CHAIR_TEXT.handsNeed} /> : null}
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={isPostponed ? CHAIR_TEXT.postponeSend : CHAIR_TEXT.referSend}
        icon={isPostponed ? 'clock' : 'forward'}
        busy={act.isBusy}
        onTap={send}
      />
    </Sheet>
  )
}
