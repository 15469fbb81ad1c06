import type { Device } from '@linyi/shared/contract/sign-in.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { useNow } from '@/platform/clock'
import { DEVICES_TEXT, seenText, sinceText } from '../devices.text'
import './device-card.scss'

/** One device: what it is, since when, when it was used, and the way to end it. */
export function DeviceCard({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const now = useNow()
  const { kind, text, seenAt, isThis } = device
  return (
    <Card className="ly-stack">
      <View className="ly-row">
        <Icon name={kind === 'desk' ? 'desk' : 'phone'} />
        <View className="ly-grow device-card__words">
          <Heading text={text} />
          {isThis ? (
            <View className="device-card__this">
              <Icon name="check" />
              <Text>{DEVICES_TEXT.isThis}</Text>
            </View>
          ) : (
            <Text className="ly-note">{seenText(new Date(seenAt), now)}</Text>
          )}
          <Text className="ly-note">{sinceText(device)}</Text>
        </View>
      </View>
      {isThis ? null : (
        <BigButton kind="danger" icon="signout" text={DEVICES_TEXT.end} onTap={onEnd} />
      )}
    </Card>
  )
}
