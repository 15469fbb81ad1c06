import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { STAFF_TEXT, topicText } from '../staff.text'
import { useSimilar, useTopic } from '../use-similar'

/** Many of a kind in a short time are one topic rather than many matters. */
export function TopicCard({ item }: { item: ItemInfo }) {
  const topic = useTopic(item)
  if (topic === null) return null
  return (
    <Notice
      tone="info"
      text={topicText(topic.days, topic.count, ITEM_CATEGORY_TEXT[item.category])}
    />
  )
}

/** What a screener should have seen before deciding: matters that say much the same. */
export function DuplicateCard({ item }: { item: ItemInfo }) {
  const similar = useSimilar(item)
  if (similar.length === 0) return null
  return (
    <Card tone="ask" className="ly-stack">
      <Heading text={STAFF_TEXT.duplicates} />
      <Text className="ly-note">{STAFF_TEXT.duplicatesNote}</Text>
      {similar.map(({ id, title, number, status, endorsers }) => (
        <RowLink
          key={id}
          icon="agenda"
          text={title}
          note={`${number} · ${ITEM_STATUS_TEXT[status]} · ${String(endorsers)} 人附议`}
          onTap={() => {
            go.item(id)
          }}
        />
      ))}
    </Card>
  )
}
