import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { PEOPLE_TEXT } from '../people.text'
import { useDemoClock } from '../use-demo-clock'

/** Shows the demo's clock and turns it one day forward. */
export function DemoClockCard() {
  const { nowText, isTurning, turnOneDay } = useDemoClock({ enabled: true })
  if (nowText === null) return null
  return (
    <Card className="ly-stack">
      <Heading text={`${PEOPLE_TEXT.clockTitle} ${nowText}`} />
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
