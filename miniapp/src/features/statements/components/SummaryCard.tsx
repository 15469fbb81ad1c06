import type { StatementSummary } from '@linyi/shared/contract/statements.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'

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
        <Text className="ly-heading">{title}</Text>
        <Text>{text}</Text>
        <Text className="ly-note">
          {`${author.name} · ${author.role ?? ''} · ${dateText(new Date(writtenAt))} · 第 ${String(version)} 版，依据 ${String(counted)} 条意见`}
        </Text>
        {children}
      </View>
    </Card>
  )
}
