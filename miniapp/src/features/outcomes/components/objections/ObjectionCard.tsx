import type { OutcomeObjection } from '@linyi/shared/contract/outcomes.contract'
import { OBJECTION_STATUS_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { OBJECTION_LOOK, OBJECTIONS_TEXT } from '../../objections.text'
import './objection-card.scss'

const nameOf = ({ isMine, who }: OutcomeObjection): string => {
  if (isMine) return OBJECTIONS_TEXT.mine
  return who === null ? OBJECTIONS_TEXT.one : OBJECTIONS_TEXT.from(who.name)
}

/** An objection with its answer, or with the time by which there is one. */
export function ObjectionCard({
  objection,
  hasAct = true,
}: {
  objection: OutcomeObjection
  /** Off where the page itself is the answer. */
  hasAct?: boolean
}) {
  const now = useNow()
  const { status, text, at, dueAt, answer, abilities } = objection
  return (
    <Card tone={status === 'open' ? 'ask' : 'plain'} className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Text className="ly-heading">{nameOf(objection)}</Text>
        <StatusBadge text={OBJECTION_STATUS_TEXT[status]} {...OBJECTION_LOOK[status]} />
      </View>
      <Text className="objection-card__text">{text}</Text>
      <Text className="ly-note">{dateTimeText(new Date(at))}</Text>
      {answer === null ? (
        <RemainingTime dueAt={dueAt} now={now} verb={OBJECTIONS_TEXT.dueAt} />
      ) : (
        <View className="objection-card__answer">
          <Text className="ly-note">
            {[answer.who?.role, OBJECTIONS_TEXT.answer].filter(Boolean).join('')}
          </Text>
          <Text className="objection-card__text">{answer.text}</Text>
          <Text className="ly-note">{dateTimeText(new Date(answer.at))}</Text>
        </View>
      )}
      {hasAct && abilities.answer.reason !== 'outcomes.not_publisher' && status === 'open' ? (
        <AbilityButton
          kind="plain"
          icon="talk"
          ability={abilities.answer}
          text={OBJECTIONS_TEXT.answerIt}
          onTap={() => {
            go.answerObjection(objection.outcomeId, objection.id)
          }}
        />
      ) : null}
    </Card>
  )
}
