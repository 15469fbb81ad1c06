import { MEETING_LIMITS, MEETING_TEXT_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { Sheet } from '@/components/sheet/Sheet'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { AGENDA_TEXT } from '../agenda-editor.text'
import type { MaterialForm } from '../entry-form'
import type { AgendaEditor } from '../use-agenda-editor'
import './entry-sheet.scss'

const MINUTES = ['10', '15', '20', '30', '45', '60'].map((value) => ({
  value,
  text: `${value} 分钟`,
}))

/** One entry of the agenda: how long, who presents it, what to read before. */
export function EntrySheet({ editor }: { editor: AgendaEditor }) {
  const { form, problems, change } = editor
  const { itemId, entryId, materials } = form
  const set = (index: number, part: Partial<MaterialForm>) => {
    change({ materials: materials.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  }
  return (
    <Sheet title={AGENDA_TEXT.entryTitle} onClose={editor.close}>
      {itemId === null ? (
        <TextField
          label={AGENDA_TEXT.name}
          limit={MEETING_TEXT_LIMITS.entry}
          value={form.title}
          onChange={(title) => {
            change({ title })
          }}
          {...(problems.title === undefined ? {} : { error: problems.title })}
        />
      ) : (
        <Text className="ly-heading">{form.title}</Text>
      )}
      <ChoiceField
        label={AGENDA_TEXT.minutes}
        layout="tiles"
        options={MINUTES}
        value={form.minutes}
        onChange={(minutes) => {
          change({ minutes })
        }}
      />
      <TextField
        label={AGENDA_TEXT.minutesOther}
        kind="number"
        limit={3}
        value={form.minutes}
        onChange={(minutes) => {
          change({ minutes })
        }}
        {...(problems.minutes === undefined ? {} : { error: problems.minutes })}
      />
      <TextField
        label={AGENDA_TEXT.presenter}
        hint={AGENDA_TEXT.presenterHint}
        limit={MEETING_TEXT_LIMITS.presenter}
        value={form.presenter}
        onChange={(presenter) => {
          change({ presenter })
        }}
      />
      {materials.map((material, index) => (
        <MaterialFields
          key={index}
          material={material}
          onChange={(part) => {
            set(index, part)
          }}
          onDrop={() => {
            change({ materials: materials.filter((_, at) => at !== index) })
          }}
        />
      ))}
      {problems.materials === undefined ? null : <Notice tone="oppose" text={problems.materials} />}
      {materials.length < MEETING_LIMITS.materials ? (
        <BigButton
          kind="plain"
          icon="plus"
          text={AGENDA_TEXT.addMaterial}
          onTap={() => {
            change({ materials: [...materials, { title: '', text: '', photo: null }] })
          }}
        />
      ) : null}
      {editor.error === null ? null : <Notice tone="oppose" text={editor.error} />}
      <BigButton
        text={entryId === null ? AGENDA_TEXT.newItem : AGENDA_TEXT.save}
        busy={editor.isBusy}
        onTap={editor.save}
      />
    </Sheet>
  )
}

function MaterialFields({
  material,
  onChange,
  onDrop,
}: {
  material: MaterialForm
  onChange: (part: Partial<MaterialForm>) => void
  onDrop: () => void
}) {
  const { title, text, photo } = material
  const upload = usePhotoUpload(1, (added) => {
    onChange({ photo: added })
  })
  return (
    <View className="entry-sheet__material">
      <TextField
        label={AGENDA_TEXT.material}
        limit={MEETING_TEXT_LIMITS.material}
        value={title}
        onChange={(next) => {
          onChange({ title: next })
        }}
      />
      <TextField
        label={AGENDA_TEXT.materialText}
        limit={MEETING_TEXT_LIMITS.note}
        lines={3}
        value={text}
        onChange={(next) => {
          onChange({ text: next })
        }}
      />
      <PhotoField
        label={AGENDA_TEXT.materialPhoto}
        hint={AGENDA_TEXT.materialPhotoHint}
        photos={photo === null ? [] : [{ id: photo.id, thumbUrl: photoUrl(photo.thumbUrl) }]}
        limit={1}
        onAdd={upload.add}
        onRemove={() => {
          onChange({ photo: null })
        }}
        isBusy={upload.isUploading}
        {...(upload.error === undefined ? {} : { error: upload.error })}
      />
      <BigButton kind="plain" icon="trash" text={AGENDA_TEXT.dropMaterial} onTap={onDrop} />
    </View>
  )
}
