import type { MinutesInfo, MinutesSeal } from '@linyi/shared/contract/minutes.contract'
import { MINUTES_STATUS_TEXT, SIGNER_TEXT } from '@linyi/shared/domain/minutes/minutes'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { MINUTES_LOOK, MINUTES_TEXT, standText } from '../minutes.text'
import './stand-card.scss'

/** How far the minutes are, who has signed, and the seal. */
export function StandCard({ minutes }: { minutes: MinutesInfo }) {
  const { status, signatures, seal } = minutes
  return (
    <Card className="stand-card">
      <StatusBadge text={MINUTES_STATUS_TEXT[status]} {...MINUTES_LOOK[status]} />
      <Text>{standText(minutes)}</Text>
      {signatures.map(({ as, name, at }) => (
        <Text key={as} className="ly-note">
          {`${SIGNER_TEXT[as]} ${name} 已签字，${dateTimeText(new Date(at))}`}
        </Text>
      ))}
      {seal === null ? null : <SealLines seal={seal} />}
    </Card>
  )
}

/** The hash that whoever reads the minutes can compute again. */
export function SealLines({ seal }: { seal: MinutesSeal }) {
  return (
    <View className="stand-card__seal">
      <StatusBadge
        text={seal.isIntact ? MINUTES_TEXT.sealOk : MINUTES_TEXT.sealBroken}
        tone={seal.isIntact ? 'agree' : 'oppose'}
        icon={seal.isIntact ? 'shield' : 'warn'}
      />
      <Text className="ly-note">
        {`${MINUTES_TEXT.seal}（${dateTimeText(new Date(seal.sealedAt))}）`}
      </Text>
      <Text className="stand-card__hash" selectable userSelect>
        {seal.hash}
      </Text>
    </View>
  )
}
