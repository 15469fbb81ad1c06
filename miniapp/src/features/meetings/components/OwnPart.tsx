import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { ATTENDANCE_KIND_TEXT } from '@linyi/shared/domain/meetings/attendance'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { MEETINGS_TEXT, MINE_LOOK, seatsText, waitingText } from '../meetings.text'
import type { MeetingPart } from '../use-meeting-part'

/** My own part: my place, or how many there are; giving it back, checking in and out. */
export function OwnPart({ meeting, part }: { meeting: MeetingInfo; part: MeetingPart }) {
  const { mine, abilities, places, status } = meeting
  const isOver = meeting.adjournedAt !== null
  // a place in a meeting that is over or called off is nobody's any more
  if (status === 'cancelled' || (isOver && mine?.isPresent !== true)) return null
  if (mine === null && places === 0) return null
  const before = mine?.waitingBefore ?? null
  return (
    <View className="ly-stack">
      <Card className="ly-stack">
        {mine === null ? null : (
          <View className="ly-row ly-row--wrap">
            {mine.isPresent ? (
              <StatusBadge text={MEETINGS_TEXT.present} tone="agree" icon="check" />
            ) : (
              <StatusBadge {...MINE_LOOK[mine.registration]} />
            )}
            <Text className="ly-note">{ATTENDANCE_KIND_TEXT[mine.kind]}</Text>
          </View>
        )}
        {before === null ? null : <Text>{waitingText(before)}</Text>}
        {mine?.isPresent === true && mine.checkedInAt !== null ? (
          <Text className="ly-note">{`${dateTimeText(new Date(mine.checkedInAt))} 签到`}</Text>
        ) : null}
        {places === 0 || isOver ? null : <Text>{seatsText(meeting)}</Text>}
        {part.error === null ? null : <Notice tone="oppose" text={part.error} />}
        {abilities.unregister.allowed && mine?.isPresent !== true ? (
          <BigButton
            kind="plain"
            text={
              mine?.kind === 'resident' ? MEETINGS_TEXT.unregister : MEETINGS_TEXT.unregisterMember
            }
            busy={part.isBusy}
            onTap={part.unregister}
          />
        ) : null}
        {abilities.leave.allowed ? (
          <BigButton kind="plain" text={MEETINGS_TEXT.leave} onTap={part.askLeave} />
        ) : null}
      </Card>
      {abilities.unregister.allowed && mine?.isPresent !== true ? (
        <AskMessages moment="afterReply" />
      ) : null}
    </View>
  )
}
