import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import './steps-card.scss'

/** Who does what by when, or who has done it; papers of an earlier time say it in a sentence. */
export function StepsCard({ outcome: { kind, steps, next } }: { outcome: OutcomeInfo }) {
  if (steps.length === 0 && next === '') return null
  const isDone = kind === 'execution'
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{isDone ? OUTCOMES_TEXT.done : OUTCOMES_TEXT.next}</Text>
      {steps.length === 0 ? <Text>{next}</Text> : null}
      {steps.map(({ who, task, by }) => {
        const day = by === null ? null : longDateText(startOfDay(by))
        return (
          <View key={`${who} ${task}`} className="steps-card__row">
            <View className="steps-card__mark">
              <Icon name={isDone ? 'check' : 'clock'} />
            </View>
            <View className="ly-grow">
              <View>
                <Text className="steps-card__task">{task}</Text>
              </View>
              <Text className="ly-note">
                {[
                  who,
                  day === null
                    ? OUTCOMES_TEXT.noDate
                    : isDone
                      ? OUTCOMES_TEXT.doneOn(day)
                      : OUTCOMES_TEXT.by(day),
                ].join(' · ')}
              </Text>
            </View>
          </View>
        )
      })}
    </Card>
  )
}
