import { isTooFewToHide } from '@linyi/shared/domain/ballots/ballot.rules'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { AREAS_TEXT } from '../../areas.text'
import { BALLOTS_TEXT } from '../../ballots.text'
import { OPEN_TEXT, windowText } from '../../open.text'
import type { OpenState } from '../../use-open-ballot'
import { FactRows } from '../FactRows'
import './open.scss'

/** The roll and the rules as they would be frozen now: how many, a few of them masked, how it counts. */
export function PreviewCard({ preview }: { preview: OpenState['preview'] }) {
  if (preview === null) return null
  if (preview.error) return <Notice tone="warn" text={preview.error.message} />
  if (!preview.data) return <Skeleton cards={1} />
  const { electorate, areaText, sample, banner, delegatesMissing, areasMissing } = preview.data
  if (electorate === 0 && areasMissing === 0) {
    return <Notice tone="warn" text={OPEN_TEXT.previewNone} />
  }
  const roll = `${String(electorate)} 票`
  return (
    <>
      {banner === null ? null : <Notice tone="warn" text={banner} />}
      {isTooFewToHide(electorate) ? <Notice tone="warn" text={BALLOTS_TEXT.few} /> : null}
      {delegatesMissing === 0 ? null : (
        <Notice tone="warn" text={OPEN_TEXT.delegatesMissing(delegatesMissing)} />
      )}
      {areasMissing === 0 ? null : (
        <>
          <Notice tone="oppose" text={OPEN_TEXT.areasMissing(areasMissing)} />
          <RowLink
            icon="building"
            text={AREAS_TEXT.title}
            note={AREAS_TEXT.goNote}
            onTap={go.flatAreas}
          />
        </>
      )}
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
            { name: '谁可以投', text: `${preview.data.whereText}：${preview.data.electorateText}` },
            { name: '怎么算', text: preview.data.countingText },
            { name: '依据', text: preview.data.basisText },
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
