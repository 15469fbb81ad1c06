import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { useRead } from '@/platform/use-api'
import { BALLOTS_TEXT } from '../ballots.text'
import './motion-card.scss'

/** The code of the own paper, while the service can still tell it: to be written down or photographed. */
export function ReceiptCard({ ballot }: { ballot: BallotInfo }) {
  const hasPaper = ballot.isOpen && ballot.units.some((unit) => unit.hasCast)
  const { data } = useRead('ballots.receipt', { ballotId: ballot.id }, { enabled: hasPaper })
  if (!hasPaper || data === undefined) return null
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{BALLOTS_TEXT.receipt}</Text>
      {data.receipts.map(({ code, text }) => (
        <Text key={code} className="vote-receipt" aria-label={`${text}的回执码 ${code}`}>
          {code}
        </Text>
      ))}
      <Text className="ly-note">{BALLOTS_TEXT.receiptNote}</Text>
    </Card>
  )
}
