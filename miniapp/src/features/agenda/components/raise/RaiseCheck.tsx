import { CONSENT_FORM_TEXT, INTAKE_CHANNEL_TEXT } from '@linyi/shared/domain/agenda/intake'
import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Facts } from '@/components/facts/Facts'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { VoicePlayer } from '@/components/voice-player/VoicePlayer'
import { photoUrl, viewPhotos } from '@/platform/photos'
import type { OnBehalf, RaiseDraft } from '../../raise-draft'
import './raise.scss'

/** The last step: everything once more, as neighbours will read it. */
export function RaiseCheck({ draft }: { draft: RaiseDraft }) {
  const rows = [
    { name: '代谁登记', text: draft.onBehalf === null ? '' : behalfText(draft.onBehalf) },
    { name: '类别', text: draft.category === null ? '' : ITEM_CATEGORY_TEXT[draft.category] },
    { name: '希望这样办', text: draft.proposal },
    { name: '地点', text: draft.place },
    { name: '情况说明', text: draft.body },
  ]
  return (
    <Card>
      <View className="raise-check">
        <Text className="raise-check__title">{draft.title}</Text>
        <Facts facts={rows} />
        <PhotoGrid
          photos={draft.photos.map((photo) => ({
            id: photo.id,
            thumbUrl: photoUrl(photo.thumbUrl),
          }))}
          onOpen={(index) => {
            viewPhotos(
              draft.photos.map((photo) => photo.url),
              index,
            )
          }}
        />
        {draft.voice === null ? null : <VoicePlayer voice={draft.voice} />}
      </View>
    </Card>
  )
}

/** `张阿姨 · 上门走访 · 口头同意`. */
function behalfText({ person, speaker, channel, consent }: OnBehalf): string {
  return [
    person?.name ?? speaker,
    channel === null ? '' : INTAKE_CHANNEL_TEXT[channel],
    consent === null ? '' : CONSENT_FORM_TEXT[consent],
  ]
    .filter(Boolean)
    .join(' · ')
}
