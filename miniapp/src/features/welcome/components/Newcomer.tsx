import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { HelpButton } from '@/components/help/HelpButton'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { NEWCOMER_TEXT } from '../newcomer.text'

/** The next step of somebody who has registered and lives nowhere yet, or who answers and by when. */
export function Newcomer({
  isPlain = false,
}: {
  /** Stands in another card. */
  isPlain?: boolean
}) {
  const now = useNow()
  const { data, error } = useRead('households.mine', {})
  // whoever has applied is not told to apply while nobody knows: the page says itself what did not open
  if (data === undefined) return error ? null : <Skeleton cards={1} isTall />
  const [waiting] = data.claims.flatMap(({ place, answerBy }) =>
    answerBy === null ? [] : [{ place, answerBy }],
  )
  if (waiting === undefined) {
    return (
      <Frame isPlain={isPlain} tone="ask">
        <Heading text={NEWCOMER_TEXT.newTitle} />
        <Text>{NEWCOMER_TEXT.newText}</Text>
        <HelpButton topic="verify" />
        <BigButton icon="home" text={NEWCOMER_TEXT.join} onTap={go.join} />
      </Frame>
    )
  }
  const by = new Date(waiting.answerBy)
  return (
    <Frame isPlain={isPlain} tone="plain">
      <Heading text={NEWCOMER_TEXT.sentTitle} />
      <Text>
        {by < now
          ? NEWCOMER_TEXT.sentOverdue
          : NEWCOMER_TEXT.sentText(waiting.place, deadlineText(by))}
      </Text>
      <RemainingTime dueAt={waiting.answerBy} now={now} verb={NEWCOMER_TEXT.answers} />
      <BigButton kind="plain" icon="history" text={NEWCOMER_TEXT.sentLook} onTap={go.household} />
    </Frame>
  )
}

function Frame({
  isPlain,
  tone,
  children,
}: {
  isPlain: boolean
  tone: 'ask' | 'plain'
  children: ReactNode
}) {
  if (isPlain) return <View className="ly-stack">{children}</View>
  return (
    <Card tone={tone} className="ly-stack">
      {children}
    </Card>
  )
}
