import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { OPEN_TEXT, windowText } from '../../open.text'
import type { OpenState } from '../../use-open-ballot'
import { FactRows } from '../FactRows'
import './open.scss'

/** The roll and the rules as they would be frozen now: how many, a few of them masked, how it counts. */
export function PreviewCard({ preview }: { preview: OpenState['preview'] }) {
  if (preview === null) return null
  if (preview.error) return <Notice tone="warn" text={preview.error.message} />
  if (!preview.data) return <Skeleton cards={1} />
  const { electorate, areaText, sample, electorateText, countingText, basisText, banner } =
    preview.data
  if (electorate === 0) return <Notice tone="warn" text={OPEN_TEXT.previewNone} />
  const roll = `${String(electorate)} 票`
  return (
    <>
      {banner === null ? null : <Notice tone="warn" text={banner} />}
      <Card className="ly-stack">
        <Text className="ly-note">{OPEN_TEXT.preview}</Text>
        <View className="open-roll">
          <Text>{OPEN_TEXT.previewRoll}</Text>
          <Text className="open-roll__figure">
            {areaText === null ? roll : `${roll} · ${areaText}`}
          </Text>
        </View>
        <View className="vote-rule">
          <Text className="ly-note">{OPEN_TEXT.previewSample}</Text>
          <View className="open-sample">
            {sample.map((name, index) => (
              <Text key={`${name}-${String(index)}`} className="open-sample__one">
                {name}
              </Text>
            ))}
          </View>
        </View>
        <FactRows
          facts={[
            { name: '谁可以投', text: electorateText },
            { name: '怎么算', text: countingText },
            { name: '依据', text: basisText },
            {
              name: '多长时间',
              text: windowText(preview.data.windowHoursMin, preview.data.windowDaysMax),
            },
          ]}
        />
      </Card>
    </>
  )
}
