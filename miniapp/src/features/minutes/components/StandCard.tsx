import type { MinutesInfo, MinutesSeal } from '@linyi/shared/contract/minutes.contract'
import { MINUTES_STATUS_TEXT, SIGNER_TEXT } from '@linyi/shared/domain/minutes/minutes'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { confirmedText, MINUTES_LOOK, MINUTES_TEXT, standText } from '../minutes.text'
import './stand-card.scss'

/** How far the minutes are, what comes next, who has confirmed and signed, and the seal. */
export function StandCard({ minutes }: { minutes: MinutesInfo }) {
  const now = useNow()
  const { status, signatures, seal, confirmed, abilities } = minutes
  return (
    <Card className="stand-card">
      <StatusBadge text={MINUTES_STATUS_TEXT[status]} {...MINUTES_LOOK[status]} />
      <Text>{standText(minutes, now)}</Text>
      {status === 'draft' ? null : (
        <View className="stand-card__part">
          <Text className="stand-card__count">{confirmedText(minutes)}</Text>
          {confirmed.length === 0 ? null : (
            <Text className="ly-note">{`${MINUTES_TEXT.confirmedNames}：${confirmed.join('、')}`}</Text>
          )}
        </View>
      )}
      {status === 'confirming' && abilities.confirm.reason === 'minutes.already_confirmed' ? (
        <Text>{MINUTES_TEXT.confirmedByMe}</Text>
      ) : null}
      {signatures.map(({ as, name, at }) => (
        <View key={as} className="stand-card__signature">
          <StatusBadge text={`${SIGNER_TEXT[as]} ${name} 已签字`} tone="agree" icon="stamp" />
          <Text className="ly-note">{dateTimeText(new Date(at))}</Text>
        </View>
      ))}
      {seal === null ? null : (
        <View className="stand-card__part">
          <SealBadge seal={seal} />
        </View>
      )}
    </Card>
  )
}

function SealBadge({ seal }: { seal: MinutesSeal }) {
  return (
    <StatusBadge
      text={seal.isIntact ? MINUTES_TEXT.sealOk : MINUTES_TEXT.sealBroken}
      tone={seal.isIntact ? 'agree' : 'oppose'}
      icon={seal.isIntact ? 'shield' : 'warn'}
    />
  )
}

/** The hash that whoever reads the minutes can compute again; it stands below what it seals. */
export function SealCard({ seal }: { seal: MinutesSeal }) {
  return (
    <Card className="stand-card">
      <SealBadge seal={seal} />
      <Text className="ly-note">
        {MINUTES_TEXT.sealedAt(dateTimeText(new Date(seal.sealedAt)))}
      </Text>
      <Text className="stand-card__hash" selectable userSelect>
        {seal.hash}
      </Text>
    </Card>
  )
}
