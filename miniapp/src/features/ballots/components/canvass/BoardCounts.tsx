import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { DOOR_STATE_ICON, DOOR_STATE_TEXT, DOOR_STATES, type DoorState } from '../../canvass-board'
import './board.scss'

/** How far the building has come: the share that has voted, and how many stand where. */
export function BoardCounts({
  counts,
  total,
}: {
  counts: Readonly<Record<DoorState, number>>
  total: number
}) {
  return (
    <Card className="ly-stack">
      <ResultBars
        bars={[
          {
            key: 'voted',
            text: '本楼已投',
            figure: `${String(counts.voted)} / ${String(total)} 票`,
            share: total === 0 ? 0 : Math.floor((counts.voted * 1000) / total),
            tone: 'agree',
            icon: 'check',
          },
        ]}
      />
      <View className="board-counts">
        {DOOR_STATES.filter((state) => state !== 'voted' && counts[state] > 0).map((state) => (
          <View key={state} className="board-counts__one">
            <Icon name={DOOR_STATE_ICON[state]} />
            <Text>{`${DOOR_STATE_TEXT[state]} ${String(counts[state])}`}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
