import type { MeasureSummary } from '@linyi/shared/contract/measures.contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Heading } from '@/components/heading/Heading'
import { Pill } from '@/components/pill/Pill'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { Sheet } from '@/components/sheet/Sheet'
import { buildingBars, estateBars, estateGroups, MEASURES_TEXT as TEXT } from '../measures.text'

const ALL = 'all'

/** How many of each building took part: estate by estate where there are several. */
export function BuildingsCard({
  buildings,
}: {
  buildings: MeasureSummary['participation']['buildings']
}) {
  const [chosen, setChosen] = useState(ALL)
  const [isChoosing, setChoosing] = useState(false)
  const close = () => {
    setChoosing(false)
  }
  if (buildings.length === 0) return null
  const groups = estateGroups(buildings)
  const open = groups.length === 1 ? groups[0] : groups.find(({ name }) => name === chosen)
  return (
    <Card className="ly-stack">
      <Heading text={TEXT.buildings} />
      <Text className="ly-note">{TEXT.buildingsNote}</Text>
      {groups.length === 1 ? null : (
        <View className="ly-row">
          <Pill
            icon={open === undefined ? 'building' : 'check'}
            iconAfter="down"
            text={open?.name ?? TEXT.everyEstate}
            label={`${TEXT.estates}：${open?.name ?? TEXT.everyEstate}`}
            isOn={open !== undefined}
            onTap={() => {
              setChoosing(true)
            }}
          />
        </View>
      )}
      <View>
        {isChoosing ? (
          <Sheet title={TEXT.estates} onClose={close}>
            <ChoiceField
              label={TEXT.estates}
              layout="pairs"
              options={[
                { value: ALL, text: TEXT.everyEstate },
                ...groups.map(({ name }) => ({ value: name, text: name })),
              ]}
              value={open?.name ?? ALL}
              onChange={(name) => {
                setChosen(name)
                close()
              }}
            />
          </Sheet>
        ) : null}
      </View>
      <ResultBars bars={open === undefined ? estateBars(groups) : buildingBars(open.buildings)} />
    </Card>
  )
}
