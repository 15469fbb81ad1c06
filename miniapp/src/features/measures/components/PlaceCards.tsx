import type { MeasureSummary } from '@linyi/shared/contract/measures.contract'
import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { DataTable } from '@/components/data-table/DataTable'
import { Heading } from '@/components/heading/Heading'
import { hoursText, MEASURES_TEXT, PART_COLUMNS } from '../measures.text'
import './place-cards.scss'

type Part = MeasureSummary['parts'][number]
type Step = MeasureSummary['figures']['steps'][number]

/** The parts of a place beside each other, in their own order. */
export function PartsCard({
  parts,
  onPart,
}: {
  parts: readonly Part[]
  onPart: (part: Part) => void
}) {
  if (parts.length < 2) return null
  return (
    <Card className="ly-stack">
      <Heading text={MEASURES_TEXT.parts} />
      <Text className="ly-note">{MEASURES_TEXT.partsNote}</Text>
      <View className="place-cards">
        <DataTable
          label={MEASURES_TEXT.parts}
          columns={PART_COLUMNS}
          rows={parts}
          keyOf={({ place }) => place.id}
          onRow={onPart}
        />
      </View>
    </Card>
  )
}

const STEP_COLUMNS: readonly {
  title: string
  text: (step: Step) => string
  isNumber?: boolean
  isWide?: boolean
}[] = [
  { title: '步骤', text: ({ status }) => ITEM_STATUS_TEXT[status], isWide: true },
  { title: '完成', text: ({ left }) => `${String(left)} 次`, isNumber: true },
  { title: '超期', text: ({ late }) => `${String(late)} 次`, isNumber: true },
  { title: '中位用时', text: ({ hours }) => hoursText(hours), isNumber: true },
]

/** How long each step takes, for those who can make it shorter. */
export function StepsCard({ figures }: { figures: MeasureSummary['figures'] }) {
  if (figures.steps.length === 0) return null
  return (
    <Card className="ly-stack">
      <Heading text={MEASURES_TEXT.steps} />
      <Text className="ly-note">
        {`${MEASURES_TEXT.stepsNote}从收到到办结的中位用时：${hoursText(figures.wholeHours)}。`}
      </Text>
      <DataTable
        label={MEASURES_TEXT.steps}
        columns={STEP_COLUMNS}
        rows={figures.steps}
        keyOf={({ status }) => status}
      />
    </Card>
  )
}
