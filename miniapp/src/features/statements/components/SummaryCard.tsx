import type { StatementSummary } from '@linyi/shared/contract/statements.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { summaryText } from '../statements.text'

/** What the chair makes of the statements, with its version and how many it had before it. */
export function SummaryCard({
  summary,
  title,
  children = null,
}: {
  summary: StatementSummary
  title: string
  children?: ReactNode
}) {
  const { author, writtenAt, version, counted, text } = summary
  return (
    <Card tone="done">
      <View className="ly-stack">
        <Heading text={title} />
        <Text>{text}</Text>
        <Text className="ly-note">
          {`${[author.name, author.role].filter(Boolean).join(' ')} · ${dateText(new Date(writtenAt))}`}
        </Text>
        <Text className="ly-note">{summaryText(version, counted)}</Text>
        {children}
      </View>
    </Card>
  )
}
