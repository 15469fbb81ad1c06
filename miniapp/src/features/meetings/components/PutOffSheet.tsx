import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { MEETING_TEXT_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { clockText, dayChoices, timeChoices } from '@/platform/shanghai-times'
import { MEETING_TIMES } from '../meeting-times'
import { MEETINGS_TEXT } from '../meetings.text'
import type { PutOff } from '../use-put-off'

const DAYS_SHOWN = 9

/** The sheet that puts a meeting off or calls it off. */
export function PutOffSheet({
  meeting,
  putOff,
  now,
}: {
  meeting: MeetingInfo
  putOff: PutOff
  now: Date
}) {
  if (putOff.sheet === null) return null
  const isPostponing = putOff.sheet === 'postpone'
  const { problems } = putOff
  return (
    <Sheet
      title={isPostponing ? MEETINGS_TEXT.postponeTitle : MEETINGS_TEXT.cancelTitle}
      onClose={putOff.close}
    >
      {isPostponing ? (
        <>
          <ChoiceField
            label={MEETINGS_TEXT.newDay}
            layout="tiles"
            options={dayChoices(now, meeting.rules.noticeDays, DAYS_SHOWN)}
            value={putOff.day}
            onChange={putOff.setDay}
            {...problems.day}
          />
          <ChoiceField
            label={MEETINGS_TEXT.newTime}
            layout="tiles"
            options={timeChoices(MEETING_TIMES, clockText(new Date(meeting.startsAt)))}
            value={putOff.time}
            onChange={putOff.setTime}
            {...problems.time}
          />
        </>
      ) : null}
      <TextField
        label={MEETINGS_TEXT.reason}
        hint={MEETINGS_TEXT.reasonHint}
        limit={MEETING_TEXT_LIMITS.reason}
        lines={3}
        value={putOff.reason}
        onChange={putOff.setReason}
        {...problems.reason}
      />
      {putOff.error === null ? null : <Notice tone="oppose" text={putOff.error} />}
      <BigButton
        text={isPostponing ? MEETINGS_TEXT.postponeSend : MEETINGS_TEXT.cancelSend}
        busy={putOff.isBusy}
        onTap={putOff.send}
      />
    </Sheet>
  )
}
