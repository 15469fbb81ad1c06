import type { MeasureSummary } from '@linyi/shared/contract/measures.contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { Heading } from '@/components/heading/Heading'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { buildingBars, estateBars, estateGroups, MEASURES_TEXT as TEXT } from '../measures.text'

const ALL = 'all'

/** How many of each building took part: estate by estate where there are several. */
export function BuildingsCard({
  buildings,
}: {
  buildings: MeasureSummary['participation']['buildings']
}) {
  const [chosen, setChosen] = useState(ALL)
  if (buildings.length === 0) return null
  const groups = estateGroups(buildings)
  const open = groups.length === 1 ? groups[0] : groups.find(({ name }) => name === chosen)
  return (
    <Card className="ly-stack">
      <Heading text={TEXT.buildings} />
      <Text className="ly-note">{TEXT.buildingsNote}</Text>
      {groups.length === 1 ? null : (
        <ChipRow
          label={TEXT.estates}
          options={[
            { value: ALL, text: TEXT.everyEstate },
            ...groups.map(({ name }) => ({ value: name, text: name })),
          ]}
          value={open === undefined ? ALL : open.name}
          onChange={setChosen}
        />
      )}
      <ResultBars bars={open === undefined ? estateBars(groups) : buildingBars(open.buildings)} />
    </Card>
  )
}
