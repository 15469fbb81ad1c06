import { Text, View } from '@tarojs/components'
import { urgencyOf } from '@linyi/shared/domain/calendar/deadline'
import { deadlineText, remainingText } from '@linyi/shared/domain/text/date-text'
import { Icon } from '../icon/Icon'
import './remaining-time.scss'

const ICONS = { onTime: 'clock', dueSoon: 'clock', overdue: 'warn' } as const

/**
 * How long something still lasts, in words, with the date it ends and what ends then: `截止`, or `前审议` as in 「11月27日 24:00 前审议」. `now` is the service's clock as
 * of the last answer, so that a demo that turns its clock forward shows the right words.
 */
export function RemainingTime({
  dueAt,
  now,
  verb = '截止',
}: {
  dueAt: string
  now: Date
  verb?: string
}) {
  const due = new Date(dueAt)
  const urgency = urgencyOf(due, now)
  return (
    <View className={`ly-remaining ly-remaining--${urgency}`}>
      <Icon name={ICONS[urgency]} />
      <View className="ly-remaining__words">
        <Text className="ly-remaining__left">{remainingText(due, now)}</Text>
        <Text className="ly-remaining__date">{`${deadlineText(due)} ${verb}`}</Text>
      </View>
    </View>
  )
}
