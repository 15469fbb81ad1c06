import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { PEOPLE_TEXT } from '../people.text'
import { useDemoClock } from '../use-demo-clock'

/** Shows the demo's clock and turns it one day forward. */
export function DemoClockCard() {
  const { nowText, isTurning, turnOneDay } = useDemoClock({ enabled: true })
  if (nowText === null) return null
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{`${PEOPLE_TEXT.clockTitle} ${nowText}`}</Text>
      <BigButton
        kind="plain"
        icon="history"
        text={PEOPLE_TEXT.clockButton}
        busy={isTurning}
        onTap={turnOneDay}
        note={PEOPLE_TEXT.clockNote}
      />
    </Card>
  )
}
