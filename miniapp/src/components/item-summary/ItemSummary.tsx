import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '../card/Card'
import { Icon } from '../icon/Icon'
import { PhotoGrid } from '../photo-grid/PhotoGrid'
import { StatusBadge } from '../status-badge/StatusBadge'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { STATUS_LOOK } from './status-look'
import './item-summary.scss'

/** What an item is about: title, the proposal sentence, where, who, the story and its pictures. */
export function ItemSummary({ item }: { item: ItemInfo }) {
  return (
    <Card>
      <View className="item-summary">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={ITEM_STATUS_TEXT[item.status]} {...STATUS_LOOK[item.status]} />
          <Text className="ly-note">{item.number}</Text>
        </View>
        <Text className="item-summary__title">{item.title}</Text>
        <View className="item-summary__proposal">
          <Text className="item-summary__label">建议这样办</Text>
          <Text className="item-summary__sentence">{item.proposal}</Text>
        </View>
        <View className="item-summary__line">
          <Icon name="place" />
          <Text>{`${item.gridName} · ${item.place}`}</Text>
        </View>
        <View className="item-summary__line">
          <Icon name="me" />
          <Text>
            {`${item.raiser.name} ${dateText(new Date(item.raisedAt))}提出 · ${ITEM_CATEGORY_TEXT[item.category]}`}
          </Text>
        </View>
        {item.body === '' ? null : <Text className="item-summary__body">{item.body}</Text>}
        <PhotoGrid
          photos={item.photos.map((photo) => ({
            id: photo.id,
            thumbUrl: photoUrl(item.photos.length === 1 ? photo.url : photo.thumbUrl),
          }))}
          onOpen={(index) => {
            viewPhotos(
              item.photos.map((photo) => photo.url),
              index,
            )
          }}
        />
      </View>
    </Card>
  )
}
