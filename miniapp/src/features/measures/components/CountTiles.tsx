import type { MeasureSummary } from '@linyi/shared/contract/measures.contract'
import type { MeasureList } from '@linyi/shared/domain/measures/measure'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Tappable } from '@/components/tappable/Tappable'
import { MEASURES_TEXT } from '../measures.text'
import './count-tiles.scss'

/** The four numbers that everything else explains; each leads to its items. */
export function CountTiles({
  figures: { received, ended, inWork, overdue },
  onOpen,
}: {
  figures: MeasureSummary['figures']
  /** Absent where there is no list behind, as for a whole street. */
  onOpen?: (list: MeasureList) => void
}) {
  const tiles: readonly { list: MeasureList; text: string; count: number; isBad?: boolean }[] = [
    { list: 'received', text: MEASURES_TEXT.received, count: received },
    { list: 'ended', text: MEASURES_TEXT.ended, count: ended },
    { list: 'open', text: MEASURES_TEXT.inWork, count: inWork },
    { list: 'overdue', text: MEASURES_TEXT.overdue, count: overdue, isBad: overdue > 0 },
  ]
  return (
    <Card className="ly-stack">
      <Heading text={MEASURES_TEXT.counts} />
      <View className="count-tiles">
        {tiles.map(({ list, text, count, isBad = false }) => {
          const inside = (
            <>
              <Text className={`count-tiles__figure ${isBad ? 'count-tiles__figure--bad' : ''}`}>
                {String(count)}
              </Text>
              <Text className="count-tiles__text">{text}</Text>
            </>
          )
          return onOpen === undefined ? (
            <View key={list} className="count-tiles__tile">
              {inside}
            </View>
          ) : (
            <Tappable
              key={list}
              role="link"
              className="count-tiles__tile count-tiles__tile--link"
              gist={`${text} ${String(count)} 件，看清单`}
              onTap={() => {
                onOpen(list)
              }}
            >
              {inside}
            </Tappable>
          )
        })}
      </View>
      <Text className="ly-note">{MEASURES_TEXT.countsNote}</Text>
    </Card>
  )
}
