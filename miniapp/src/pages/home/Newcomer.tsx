import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { HOME_TEXT } from './home-page.text'

/** The next step of somebody who has registered and lives nowhere yet, or who answers it and by when. */
export function Newcomer() {
  const now = useNow()
  const { data, error } = useRead('households.mine', {})
  if (data === undefined && !error) return <Skeleton cards={1} isTall />
  const waiting = data?.claims.find((claim) => claim.answerBy !== null)
  if (waiting === undefined || waiting.answerBy === null) {
    return (
      <Card tone="ask" className="ly-stack">
        <Text className="ly-heading">{HOME_TEXT.newTitle}</Text>
        <Text>{HOME_TEXT.newText}</Text>
        <BigButton icon="home" text={HOME_TEXT.join} onTap={go.join} />
      </Card>
    )
  }
  const by = new Date(waiting.answerBy)
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{HOME_TEXT.sentTitle}</Text>
      <Text>
        {by < now ? HOME_TEXT.sentOverdue : HOME_TEXT.sentText(waiting.place, deadlineText(by))}
      </Text>
      <RemainingTime dueAt={waiting.answerBy} now={now} verb="答复" />
      <BigButton kind="plain" icon="history" text={HOME_TEXT.sentLook} onTap={go.household} />
    </Card>
  )
}
