import type { AgendaEntry, MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { ENTRY_STATUS_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { RowLink } from '@/components/row-link/RowLink'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { clockText } from '@/platform/shanghai-times'
import { entryNumbers } from '../entry-numbers'
import { ENTRY_LOOK, MEETINGS_TEXT } from '../meetings.text'
import './agenda-card.scss'

/** The agenda with its times: what is discussed now stands out, parts stand below their whole. */
export function AgendaCard({ meeting }: { meeting: MeetingInfo }) {
  const { entries, entryId } = meeting
  const numbers = entryNumbers(entries)
  return (
    <Card>
      <Heading text={MEETINGS_TEXT.agenda} />
      {entries.length === 0 ? (
        <View className="agenda-card__none">
          <Text className="ly-note">{MEETINGS_TEXT.noAgenda}</Text>
        </View>
      ) : null}
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          number={numbers.get(entry.id) ?? ''}
          isNow={entry.id === entryId}
        />
      ))}
    </Card>
  )
}

function Entry({ entry, number, isNow }: { entry: AgendaEntry; number: string; isNow: boolean }) {
  const { title, minutes, presenter, item, status, materials, parentId } = entry
  const part = parentId === null ? '' : 'agenda-card__entry--part'
  return (
    <View className={`agenda-card__entry ${part} ${isNow ? 'agenda-card__entry--now' : ''}`}>
      <View className="agenda-card__when">
        <Text className="agenda-card__time">{clockText(new Date(entry.startsAt))}</Text>
        <Text className="ly-note">{`${String(minutes)} 分钟`}</Text>
      </View>
      <View className="agenda-card__what">
        <Text className="agenda-card__title">{`${number} ${title}`}</Text>
        {status === 'waiting' ? null : (
          <View className="ly-row">
            <StatusBadge text={ENTRY_STATUS_TEXT[status]} {...ENTRY_LOOK[status]} />
          </View>
        )}
        {presenter === null ? null : (
          <Text className="ly-note">{`${MEETINGS_TEXT.presenter}：${presenter}`}</Text>
        )}
        {item === null ? null : (
          <>
            <Text>{item.proposal}</Text>
            <RowLink
              icon="agenda"
              text={`看议题 ${item.number}`}
              note={`${MEETINGS_TEXT.raisedBy} ${item.raiser}`}
              onTap={() => {
                go.item(item.id)
              }}
            />
          </>
        )}
        {materials.map((material) => (
          <Material key={material.title} material={material} />
        ))}
      </View>
    </View>
  )
}

function Material({ material }: { material: AgendaEntry['materials'][number] }) {
  const { title, text, photo } = material
  return (
    <View className="agenda-card__material">
      <Text className="agenda-card__material-title">{`${MEETINGS_TEXT.materials}：${title}`}</Text>
      {text === '' ? null : <Text>{text}</Text>}
      {photo === null ? null : (
        <PhotoGrid
          photos={[{ id: photo.id, thumbUrl: photoUrl(photo.url) }]}
          onOpen={() => {
            viewPhotos([photo.url], 0)
          }}
        />
      )}
    </View>
  )
}
