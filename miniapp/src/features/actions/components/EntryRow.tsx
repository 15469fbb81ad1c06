import type { ActionEntry } from '@linyi/shared/contract/actions-view.contract'
import { PHOTO_STAGE_TEXT } from '@linyi/shared/domain/actions/action'
import { RECORD_KIND_TEXT } from '@linyi/shared/domain/agenda/item-record'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { photoUrl, viewPhotos } from '@/platform/photos'

type Entry = Pick<ActionEntry, 'kind' | 'at' | 'party' | 'text' | 'stage' | 'photos'> & {
  who?: ActionEntry['who']
}

/** One entry of the record: what was done, by whom and when, with its pictures. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { kind, at, who = null, party, text, stage, photos } = entry
  const person = who === null ? null : [who.name, who.role].filter(Boolean).join(' ')
  // who reports for a body that bears their own name stands there once
  const other = who !== null && party?.includes(who.name) === true ? null : party
  const by = [person, other].filter(Boolean).join('、')
  const pictured = photos.length > 0 && stage !== null ? PHOTO_STAGE_TEXT[stage] : null
  return (
    <Card className="ly-stack">
      <View>
        <View>
          <Text className="ly-heading">{RECORD_KIND_TEXT[kind]}</Text>
        </View>
        <Text className="ly-note">
          {[by, dateTimeText(new Date(at))].filter((part) => part !== '').join(' · ')}
        </Text>
      </View>
      <Text>{text}</Text>
      {pictured === null ? null : <Text className="ly-note">{`${pictured}的照片`}</Text>}
      <PhotoGrid
        photos={photos.map(({ id, thumbUrl, url }) => ({
          id,
          thumbUrl: photoUrl(photos.length === 1 ? url : thumbUrl),
        }))}
        onOpen={(index) => {
          viewPhotos(
            photos.map(({ url }) => url),
            index,
          )
        }}
      />
    </Card>
  )
}
