import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { Phrase } from '@/components/phrase/Phrase'
import { go } from '@/platform/navigate'

/** The published decision of an item. */
export function OutcomeLinkCard({ outcome }: { outcome: NonNullable<ItemInfo['outcome']> }) {
  const publicity = `公示到 ${deadlineText(new Date(outcome.publicityEndsAt))}`
  return (
    <Card
      tone="done"
      label={`结果已公示，${publicity}，查看公示`}
      onTap={() => {
        go.outcome(outcome.id)
      }}
    >
      <View className="ly-row">
        <Icon name="notice" />
        <View className="ly-grow">
          <View className="ly-heading">
            <Text>结果已公示</Text>
          </View>
          <Phrase
            className="ly-note"
            text={`${dateText(new Date(outcome.publishedAt))} 发布，${publicity}`}
          />
        </View>
        <Icon name="forward" />
      </View>
    </Card>
  )
}
