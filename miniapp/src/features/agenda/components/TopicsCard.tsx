import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { STAFF_TEXT, topicText } from '../staff.text'
import { firstToMerge, openTopics, type Topic } from '../topics'

/** What neighbours raise again and again, grid by grid: suggested as one topic, decided by people. */
export function TopicsCard() {
  const roles = useRead('people.me', {}).data?.roles ?? []
  const isScreener = roles.some(({ role }) => SCREENERS.includes(role))
  const { data } = useRead('agenda.clusters', {}, { enabled: isScreener })
  if (data === undefined) return null
  return openTopics(data.items).map((topic) => (
    <TopicOfGrid key={topic.members[0]?.id ?? ''} topic={topic} days={data.days} />
  ))
}

/** Folded at first: the queue below is what the office came for. */
function TopicOfGrid({ topic, days }: { topic: Topic; days: number }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card tone="ask" className="ly-stack">
      <Heading text={STAFF_TEXT.topic} />
      <Text className="ly-note">
        {topicText(days, topic.count, ITEM_CATEGORY_TEXT[topic.category])}
      </Text>
      <BigButton
        kind="plain"
        text={isOpen ? STAFF_TEXT.hideTopic : STAFF_TEXT.showTopic(topic.count)}
        onTap={() => {
          setOpen(!isOpen)
        }}
      />
      {isOpen ? <TopicMembers topic={topic} /> : null}
    </Card>
  )
}

function TopicMembers({ topic }: { topic: Topic }) {
  const next = firstToMerge(topic)
  return (
    <>
      {topic.members.map(({ id, title, number, status }) => (
        <RowLink
          key={id}
          icon="agenda"
          text={title}
          note={`${number} · ${ITEM_STATUS_TEXT[status]}`}
          onTap={() => {
            go.item(id)
          }}
        />
      ))}
      {next === null ? (
        <Text className="ly-note">{STAFF_TEXT.topicNoMerge}</Text>
      ) : (
        <BigButton
          kind="plain"
          text={STAFF_TEXT.makeTopic}
          note={STAFF_TEXT.makeTopicNote}
          onTap={() => {
            go.act(next, 'merge')
          }}
        />
      )}
    </>
  )
}
