import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { ACTOR_KIND_TEXT } from '@linyi/shared/domain/actions/action'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { ACTIONS_TEXT } from '../actions.text'
import './parts-card.scss'

/** Who helps with what, each by a date of their own. */
export function PartsCard({
  action,
  now,
  isReporter,
}: {
  action: ActionInfo
  now: Date
  /** Whoever leads may say it for a helper without an account. */
  isReporter: boolean
}) {
  const { id, parts, abilities } = action
  if (parts.length === 0) return null
  return (
    <Card className="ly-stack">
      <Heading text={ACTIONS_TEXT.parts} />
      {parts.map((part) => (
        <View key={part.id} className="parts-card__part">
          <View className="ly-row ly-row--wrap">
            <Text>{part.name}</Text>
            <Text className="ly-note">{ACTOR_KIND_TEXT[part.kind]}</Text>
            {part.doneAt === null ? null : (
              <StatusBadge
                text={`${dateText(new Date(part.doneAt))}完成`}
                tone="agree"
                icon="check"
              />
            )}
          </View>
          <Text>{part.task}</Text>
          {part.doneAt === null ? (
            <RemainingTime dueAt={part.dueAt} now={now} verb="前完成" />
          ) : null}
          {part.doneAt === null && abilities.finishPart.allowed && (part.isMine || isReporter) ? (
            <BigButton
              kind="plain"
              icon="check"
              text={part.isMine ? ACTIONS_TEXT.finishPart : `${part.name}的部分办完了`}
              onTap={() => {
                go.actionAct(id, 'finishPart', part.id)
              }}
            />
          ) : null}
        </View>
      ))}
    </Card>
  )
}
