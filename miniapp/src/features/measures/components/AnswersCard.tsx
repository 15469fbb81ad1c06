import type { MeasureSummary } from '@linyi/shared/contract/measures.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { answerBars, answeredText, MEASURES_TEXT } from '../measures.text'
import './answers-card.scss'

/** What people say by themselves beside what staff hear on the phone; never in one figure. */
export function AnswersCard({ figures }: { figures: MeasureSummary['figures'] }) {
  const sides = [
    { title: MEASURES_TEXT.open, answers: figures.open },
    { title: MEASURES_TEXT.callback, answers: figures.callback },
  ]
  return (
    <Card className="ly-stack">
      <Heading text={MEASURES_TEXT.answers} />
      <Text className="ly-note">{MEASURES_TEXT.answersNote}</Text>
      <View className="answers-card">
        {sides.map(({ title, answers }) => (
          <View key={title} className="answers-card__side">
            <Text className="answers-card__title">{title}</Text>
            <Text className="ly-note">{answeredText(answers)}</Text>
            <ResultBars bars={answerBars(answers)} />
          </View>
        ))}
      </View>
    </Card>
  )
}
