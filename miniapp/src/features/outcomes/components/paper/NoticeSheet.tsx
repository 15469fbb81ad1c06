import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import {
  OUTCOME_KIND_TEXT,
  OUTCOME_PHASE_TEXT,
  OUTCOME_STATUS_TEXT,
} from '@linyi/shared/domain/outcomes/outcome'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { OUTCOMES_TEXT, PHASE_LOOK, TEXT_NAME } from '../../outcomes.text'
import './notice-sheet.scss'

/** The paper itself, with its title in the middle as on a real notice board, and its seal at the foot. */
export function NoticeSheet({ outcome }: { outcome: OutcomeInfo }) {
  const { kind, title, gridName, itemNumber, withdrawal, publisher } = outcome
  const parts = [
    { name: OUTCOMES_TEXT.asked, text: outcome.proposal },
    { name: TEXT_NAME[kind], text: outcome.text },
  ].filter(({ text }) => text !== '')
  return (
    <Card>
      <View className="notice-sheet">
        <Text className="notice-sheet__kind">{OUTCOME_KIND_TEXT[kind]}</Text>
        <Text className="notice-sheet__title">{title}</Text>
        <View className="notice-sheet__badges">
          <StateBadge outcome={outcome} />
          <Text className="ly-note">{[gridName, itemNumber].filter(Boolean).join(' · ')}</Text>
        </View>
        {withdrawal === null ? null : (
          <View className="notice-sheet__part">
            <Text className="notice-sheet__name">
              {`${OUTCOMES_TEXT.takenDown}（${dateText(new Date(withdrawal.at))}）`}
            </Text>
            <Text className="notice-sheet__text">{withdrawal.reason}</Text>
          </View>
        )}
        {parts.map((part) => (
          <View key={part.name} className="notice-sheet__part">
            <Text className="notice-sheet__name">{part.name}</Text>
            <Text className="notice-sheet__text">{part.text}</Text>
          </View>
        ))}
        <View className="notice-sheet__sign">
          <Text>{[publisher.role, publisher.name].filter(Boolean).join(' ')}</Text>
          <Text>{`${dateText(new Date(outcome.publishedAt))}${OUTCOMES_TEXT.published}`}</Text>
          {withdrawal === null ? (
            <Text>{OUTCOMES_TEXT.until(deadlineText(new Date(outcome.publicityEndsAt)))}</Text>
          ) : null}
        </View>
      </View>
    </Card>
  )
}

/** Whether it still hangs there, was stopped by an objection, or was taken down. */
function StateBadge({ outcome: { withdrawal, isHalted, phase } }: { outcome: OutcomeInfo }) {
  if (withdrawal !== null) {
    return <StatusBadge text={OUTCOME_STATUS_TEXT.withdrawn} tone="oppose" icon="cross" />
  }
  if (isHalted) return <StatusBadge text={OUTCOMES_TEXT.halted} tone="oppose" icon="warn" />
  return <StatusBadge text={OUTCOME_PHASE_TEXT[phase]} {...PHASE_LOOK[phase]} />
}
