import type { Photo } from '@linyi/shared/contract/fields'
import { Text, View } from '@tarojs/components'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { Icon } from '../icon/Icon'
import { Picture } from '../picture/Picture'
import { Tappable } from '../tappable/Tappable'
import './before-after.scss'

type Shown = Pick<Photo, 'id' | 'url' | 'thumbUrl'>

/** What was there before the work beside what is there now: the proof that residents look at. */
export function BeforeAfter({
  before,
  after,
}: {
  before: readonly Shown[]
  after: readonly Shown[]
}) {
  if (before.length === 0 && after.length === 0) return null
  return (
    <View className="ly-pair">
      <Side title="办理前" photos={before} />
      <Side title="办理后" photos={after} />
    </View>
  )
}

function Side({ title, photos }: { title: string; photos: readonly Shown[] }) {
  const [first] = photos
  return (
    <View className="ly-pair__side">
      {first === undefined ? (
        <View className="ly-pair__frame ly-pair__frame--none">
          <Icon name="photo" />
          <Text>还没有照片</Text>
        </View>
      ) : (
        <Tappable
          className="ly-pair__frame"
          label={`${title}的照片，共 ${String(photos.length)} 张，点击查看大图`}
          onTap={() => {
            viewPhotos(
              photos.map(({ url }) => url),
              0,
            )
          }}
        >
          <Picture className="ly-pair__image" src={photoUrl(first.thumbUrl)} />
        </Tappable>
      )}
      <Text className="ly-pair__title">
        {photos.length > 1 ? `${title} · 共 ${String(photos.length)} 张` : title}
      </Text>
    </View>
  )
}
