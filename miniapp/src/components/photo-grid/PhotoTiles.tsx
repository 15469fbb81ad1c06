import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { Picture } from '../picture/Picture'
import { Tappable } from '../tappable/Tappable'
import type { GridPhoto } from './PhotoGrid'
import './photo-tiles.scss'

/** Pictures that are being added: each can be taken out again, and a tile adds more. */
export function PhotoTiles({
  photos,
  limit,
  addText,
  isBusy,
  isLarge = false,
  onAdd,
  onRemove,
}: {
  photos: readonly GridPhoto[]
  limit: number
  /** Names the act of the tile that adds. */
  addText: string
  isBusy: boolean
  /** Two to a row, for whoever looks at them at arm's length. */
  isLarge?: boolean
  onAdd: () => void
  onRemove: (id: string) => void
}) {
  return (
    <View className={`ly-photo-tiles ${isLarge ? 'ly-photo-tiles--large' : ''}`}>
      {photos.map(({ id, thumbUrl }, index) => (
        <View key={id} className="ly-photo-tiles__cell">
          <Picture
            className="ly-photo-tiles__image"
            src={thumbUrl}
            alt={`第 ${String(index + 1)} 张图片`}
          />
          <Tappable
            className="ly-photo-tiles__remove"
            label={`去掉第 ${String(index + 1)} 张图片`}
            onTap={() => {
              onRemove(id)
            }}
          >
            <Icon name="cross" />
          </Tappable>
        </View>
      ))}
      {photos.length < limit ? (
        <Tappable className="ly-photo-tiles__add" onTap={onAdd} disabled={isBusy}>
          <Icon name="camera" />
          <Text>{isBusy ? '正在上传…' : addText}</Text>
        </Tappable>
      ) : null}
    </View>
  )
}
