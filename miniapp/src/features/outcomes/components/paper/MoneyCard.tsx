import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { MONEY_DIRECTION_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { moneyBars, yuanText } from '../../money-bars'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import './money-card.scss'

/** What came in and went out: the sums drawn, every line beside its figure. */
export function MoneyCard({ outcome: { money, noMoney } }: { outcome: OutcomeInfo }) {
  if (money.length === 0 && !noMoney) return null
  return (
    <Card className="ly-stack">
      <Heading text={OUTCOMES_TEXT.money} />
      {money.length === 0 ? <Text>{OUTCOMES_TEXT.noMoney}</Text> : null}
      <ResultBars bars={moneyBars(money)} />
      {money.map(({ label, direction, amount }, index) => (
        <View key={index} className="money-card__row">
          <Text className="ly-grow">{label}</Text>
          <Text className={`money-card__sum money-card__sum--${direction}`}>
            {`${MONEY_DIRECTION_TEXT[direction]} ${yuanText(amount)}`}
          </Text>
        </View>
      ))}
    </Card>
  )
}
