import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { BALLOTS_TEXT, headsText } from '../../ballots.text'

/** Turnout by building, without those that would give somebody away. */
export function BuildingTurnout({ ballot }: { ballot: BallotInfo }) {
  const { turnoutByBuilding, unit } = ballot
  if (turnoutByBuilding.length === 0) return null
  const most = Math.max(1, ...turnoutByBuilding.map(({ figure }) => figure))
  return (
    <Card className="ly-stack">
      <Heading text={BALLOTS_TEXT.byBuilding} />
      <ResultBars
        bars={turnoutByBuilding.map(({ name, figure }) => ({
          key: name,
          text: name,
          figure: `${headsText(figure, unit)}已投`,
          share: Math.floor((figure * 1000) / most),
          tone: 'info',
          icon: 'building',
        }))}
      />
      <Text className="ly-note">{BALLOTS_TEXT.byBuildingNote}</Text>
    </Card>
  )
}
