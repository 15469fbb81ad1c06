import type { HeldMedia } from '@linyi/shared/contract/checks-media.contract'
import { Text, View } from '@tarojs/components'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { VoicePlayer } from '@/components/voice-player/VoicePlayer'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { MEDIA_TEXT } from '../media.text'

type Media = Pick<HeldMedia, 'id' | 'picture' | 'voice'>

/** The picture or recording itself, as whoever may see it before others sees it. */
export function ShownMedia({ media: { id, picture, voice } }: { media: Media }) {
  if (picture !== null) {
    return (
      <PhotoGrid
        photos={[{ id, thumbUrl: photoUrl(picture.url) }]}
        onOpen={() => {
          viewPhotos([picture.url], 0)
        }}
      />
    )
  }
  if (voice !== null) return <VoicePlayer voice={voice} />
  return (
    <View>
      <Text className="ly-note">{MEDIA_TEXT.gone}</Text>
    </View>
  )
}
