import type { ItemCard as Item } from '@linyi/shared/contract/agenda.contract'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { Picture } from '@/components/picture/Picture'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { photoUrl } from '@/platform/photos'
import { CATEGORY_ICON, DUE_TEXT, endorsementCaption } from '../agenda.text'
import './item-card.scss'

/**
 * One item in a list: what, where, how far. The whole card opens it. Those that are there already are
 * not drawn anew for every page that a long list grows by.
 */
export const ItemCard = memo(function ItemCard({
  item,
  now,
  list = '',
}: {
  item: Item
  now: Date
  /** Words of the list it stands in, for the page that it opens. */
  list?: string
}) {
  const status = ITEM_STATUS_TEXT[item.status]
  return (
    <Card
      label={`${item.title}，${status}，${item.place}`}
      onTap={() => {
        go.item(item.id, list)
      }}
    >
      <View className="item-card">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={status} {...STATUS_LOOK[item.status]} />
          <Text className="ly-note">{item.number}</Text>
          {item.isMine ? <StatusBadge text="我提的" tone="plain" icon="me" /> : null}
          {item.hasEndorsed ? <StatusBadge text="已附议" tone="agree" icon="check" /> : null}
        </View>
        <View className="item-card__main">
          <View className="item-card__words">
            <Text className="item-card__title">{item.title}</Text>
            <View className="item-card__line">
              <Icon name={CATEGORY_ICON[item.category]} />
              <Text>{`${ITEM_CATEGORY_TEXT[item.category]} · ${item.place}`}</Text>
            </View>
          </View>
          {item.thumbUrl === null ? null : (
            <Picture className="item-card__thumb" src={photoUrl(item.thumbUrl)} />
          )}
        </View>
        {item.status === 'endorsing' ? (
          <Text className="item-card__endorsers">
            {endorsementCaption(item.endorsers, item.endorsersNeeded)}
          </Text>
        ) : null}
        {item.dueAt === null ? null : (
          <RemainingTime dueAt={item.dueAt} now={now} verb={DUE_TEXT[item.status]} />
        )}
      </View>
    </Card>
  )
})
