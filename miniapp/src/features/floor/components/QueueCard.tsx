import type { SpeechView } from '@linyi/shared/contract/floor.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { FLOOR_TEXT } from '../floor.text'
import { StanceMark } from './StanceMark'
import './queue-card.scss'

/** Those who wait for the word, in the order in which they get it, and why in that order. */
export function QueueCard({ queue }: { queue: readonly SpeechView[] }) {
  return (
    <Card className="queue">
      <View className="queue__head">
        <Heading text={FLOOR_TEXT.queue} />
        <Text className="ly-note">
          {queue.length === 0 ? FLOOR_TEXT.noQueue : `${String(queue.length)} 人`}
        </Text>
      </View>
      {queue.map((speech, index) => (
        <View key={speech.id} className={`queue__row ${speech.isMine ? 'queue__row--mine' : ''}`}>
          <Text className="queue__place">{String(index + 1)}</Text>
          <Text className="queue__name">
            {speech.isMine ? `${speech.name}（我）` : speech.name}
          </Text>
          <StanceMark speech={speech} />
        </View>
      ))}
      {queue.length < 2 ? null : <Text className="ly-note">{FLOOR_TEXT.queueRule}</Text>}
    </Card>
  )
}
