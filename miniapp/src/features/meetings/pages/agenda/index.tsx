import type { AgendaEntry } from '@linyi/shared/contract/meetings.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { clockText } from '@/platform/shanghai-times'
import { useDragOrder } from '@/platform/use-drag-order'
import { AGENDA_TEXT, agendaSum } from '../../agenda-editor.text'
import { AgendaRow } from '../../components/AgendaRow'
import { EntrySheet } from '../../components/EntrySheet'
import { ItemsSheet } from '../../components/ItemsSheet'
import { MeetingLocked } from '../../components/MeetingLocked'
import { DOOR_TEXT } from '../../door.text'
import { entryNumbers } from '../../entry-numbers'
import { besides, useAgendaEditor, type AgendaEditor } from '../../use-agenda-editor'
import './index.scss'

const MINUTE_MS = 60_000

/** Building the agenda of a meeting that is being prepared. */
function AgendaPage({ id: meetingId }: { id: string }) {
  const editor = useAgendaEditor(meetingId)
  const { meeting, entries } = editor
  const wholes = besides(entries, { parentId: null })
  const { dragged, gripOf } = useDragOrder('.agenda-editor__whole', editor.carry)
  if (!meeting) {
    return (
      <Page title={AGENDA_TEXT.title} width="form">
        {editor.readError ? (
          <ErrorState
            message={editor.readError.message}
            error={editor.readError}
            onRetry={editor.retry}
          />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  if (!meeting.abilities.edit.allowed) {
    return (
      <MeetingLocked
        title={AGENDA_TEXT.title}
        meeting={meeting}
        why={meeting.abilities.edit.message ?? AGENDA_TEXT.frozen}
        action={DOOR_TEXT.toMeeting}
      />
    )
  }
  const minutes = (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / MINUTE_MS
  const numbers = entryNumbers(entries)
  const markOf = (index: number) =>
    dragged === null
      ? ''
      : dragged.from === index
        ? 'agenda-editor__whole--carried'
        : dragged.to === index
          ? 'agenda-editor__whole--target'
          : ''
  return (
    <Page
      title={AGENDA_TEXT.title}
      width="form"
      acts={<BigButton text={AGENDA_TEXT.done} onTap={go.back} />}
      sheet={<EditorSheet meetingId={meetingId} editor={editor} />}
    >
      {entries.length === 0 ? null : (
        <Heading text={agendaSum(entries.length, minutes, clockText(new Date(meeting.endsAt)))} />
      )}
      {wholes.length < 2 ? null : <Text className="ly-note">{AGENDA_TEXT.hint}</Text>}
      {editor.sheet === null && editor.error !== null ? (
        <Notice tone="oppose" text={editor.error} />
      ) : null}
      {entries.length === 0 ? (
        <EmptyState icon="agenda" title={AGENDA_TEXT.noneTitle} text={AGENDA_TEXT.noneText} />
      ) : null}
      {wholes.map((entry, index) => (
        <View key={entry.id} className={`agenda-editor__whole ${markOf(index)}`}>
          <Card className="ly-stack">
            <AgendaRow
              entry={entry}
              number={numbers.get(entry.id) ?? ''}
              editor={editor}
              grip={
                wholes.length < 2 ? null : (
                  <View
                    className="agenda-row__grip"
                    catchMove
                    aria-hidden="true"
                    {...gripOf(index)}
                  >
                    <View className="agenda-row__bar" />
                    <View className="agenda-row__bar" />
                    <View className="agenda-row__bar" />
                  </View>
                )
              }
            />
            {partsOf(entries, entry).map((part) => (
              <View key={part.id} className="agenda-editor__part">
                <AgendaRow entry={part} number={numbers.get(part.id) ?? ''} editor={editor} />
              </View>
            ))}
          </Card>
        </View>
      ))}
      <Card>
        <RowLink
          icon="plus"
          text={AGENDA_TEXT.addItem}
          note={AGENDA_TEXT.addItemNote}
          onTap={editor.chooseItem}
        />
        <RowLink
          icon="plus"
          text={AGENDA_TEXT.addOther}
          note={AGENDA_TEXT.addOtherNote}
          onTap={() => {
            editor.add({})
          }}
        />
      </Card>
    </Page>
  )
}

const partsOf = (entries: readonly AgendaEntry[], { id }: AgendaEntry): readonly AgendaEntry[] =>
  entries.filter(({ parentId }) => parentId === id)

function EditorSheet({ meetingId, editor }: { meetingId: string; editor: AgendaEditor }) {
  switch (editor.sheet) {
    case 'items':
      return <ItemsSheet meetingId={meetingId} editor={editor} />
    case 'entry':
      return <EntrySheet editor={editor} />
    case 'remove':
      return (
        <ConfirmSheet
          title={AGENDA_TEXT.removeTitle}
          sentence={`“${editor.leaving?.title ?? ''}”和它的分项不再列入这场会议。议题会回到待议，不会丢失。`}
          confirmText={AGENDA_TEXT.removeConfirm}
          busy={editor.isBusy}
          error={editor.error}
          onConfirm={editor.remove}
          onCancel={editor.close}
        />
      )
    case null:
      return null
  }
}

export default pageWithId(AGENDA_TEXT.title, AgendaPage)
