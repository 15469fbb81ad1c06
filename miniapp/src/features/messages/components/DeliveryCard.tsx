import type { MessageDelivery } from '@linyi/shared/contract/messages.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import type { IconName } from '@/components/icon/icon-names'
import { Tappable } from '@/components/tappable/Tappable'
import { go } from '@/platform/navigate'
import { deliveryParts, type PartTone } from '../delivery-parts'
import { MESSAGES_TEXT } from '../messages.text'
import './delivery-card.scss'

const ICON: Record<PartTone, IconName> = {
  agree: 'check',
  info: 'clock',
  oppose: 'warn',
  abstain: 'bell',
}

/** A notice: how many were told, and what became of the messages, drawn and in words. */
export function DeliveryCard({
  delivery,
  isConnected,
}: {
  delivery: MessageDelivery
  /** Without messages there is nothing to say of them beside how many were told. */
  isConnected: boolean
}) {
  const { title, about, at, told, page } = delivery
  const parts = isConnected ? deliveryParts(delivery) : []
  return (
    <Card className="ly-stack">
      <View>
        <Heading text={title} />
      </View>
      {about === '' ? null : <Text>{about}</Text>}
      <Text className="ly-note">
        {`${dateTimeText(new Date(at))} · ${MESSAGES_TEXT.told(told)}`}
      </Text>
      {parts.length > 1 ? (
        <View className="delivery-bar" aria-hidden="true">
          {parts.map(({ name, count, tone }) => (
            <View
              key={name}
              className={`delivery-bar__part delivery-bar__part--${tone}`}
              style={{ flexGrow: count }}
            />
          ))}
        </View>
      ) : null}
      <View>
        {parts.map(({ name, count, tone }) => (
          <View key={name} className={`delivery-line delivery-line--${tone}`}>
            <Icon name={ICON[tone]} />
            <Text className="ly-grow">{name}</Text>
            <Text>{MESSAGES_TEXT.people(count)}</Text>
          </View>
        ))}
      </View>
      {page === null ? null : (
        <Tappable
          className="delivery-card__open"
          role="link"
          label={`${MESSAGES_TEXT.open}：${about}`}
          onTap={() => {
            go.notice(page)
          }}
        >
          <Text>{MESSAGES_TEXT.open}</Text>
          <Icon name="forward" />
        </Tappable>
      )}
    </Card>
  )
}
