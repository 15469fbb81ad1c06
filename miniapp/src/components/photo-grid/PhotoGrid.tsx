import { View } from '@tarojs/components'
import { Picture } from '../picture/Picture'
import { Tappable } from '../tappable/Tappable'
import './photo-grid.scss'

export interface GridPhoto {
  id: string
  thumbUrl: string
}

/** Pictures three to a row; a tap shows one large. */
export function PhotoGrid({
  photos,
  onOpen,
}: {
  photos: readonly GridPhoto[]
  onOpen: (index: number) => void
}) {
  if (photos.length === 0) return null
  return (
    <View className={`ly-photos ly-photos--${photos.length === 1 ? 'one' : 'many'}`}>
      {photos.map((photo, index) => (
        <Tappable
          key={photo.id}
          className="ly-photos__cell"
          label={`第 ${String(index + 1)} 张图片，共 ${String(photos.length)} 张，点击查看大图`}
          onTap={() => {
            onOpen(index)
          }}
        >
          <Picture className="ly-photos__image" src={photo.thumbUrl} />
        </Tappable>
      ))}
    </View>
  )
}
