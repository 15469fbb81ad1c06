import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { PagedList } from '@/components/paged-list/PagedList'
import { Sheet } from '@/components/sheet/Sheet'
import { Tappable } from '@/components/tappable/Tappable'
import { useReadPages } from '@/platform/use-api'
import { AGENDA_TEXT } from '../agenda-editor.text'
import type { AgendaEditor } from '../use-agenda-editor'
import './items-sheet.scss'

/** Matters that this kind of meeting can be about; one that is taken says so. */
export function ItemsSheet({ meetingId, editor }: { meetingId: string; editor: AgendaEditor }) {
  const read = useReadPages('meetings.items', { meetingId, limit: 20 })
  return (
    <Sheet title={AGENDA_TEXT.itemsTitle} onClose={editor.close}>
      <PagedList
        read={read}
        empty={{
          icon: 'agenda',
          title: AGENDA_TEXT.itemsNoneTitle,
          text: AGENDA_TEXT.itemsNoneText,
        }}
        render={({ id, title, number, gridName, dueAt, isTaken }) => (
          <Tappable
            className={`items-sheet__item ${isTaken ? 'items-sheet__item--taken' : ''}`}
            disabled={isTaken}
            label={title}
            onTap={() => {
              editor.add({ itemId: id, title })
            }}
          >
            <Text className="items-sheet__title">{title}</Text>
            <View>
              <Text className="ly-note">{`${number} · ${gridName}`}</Text>
            </View>
            {isTaken ? (
              <Text className="ly-note">{AGENDA_TEXT.taken}</Text>
            ) : dueAt === null ? null : (
              <Text className="ly-note">{`${deadlineText(new Date(dueAt))} 前讨论`}</Text>
            )}
          </Tappable>
        )}
      />
    </Sheet>
  )
}
