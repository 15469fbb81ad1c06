import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { ChoiceField } from '@/components/field/ChoiceField'
import { ManyField } from '@/components/field/ManyField'
import { TextField } from '@/components/field/TextField'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import type { ActField } from '../acts/act-form'
import { RAISE_TEXT } from '../raise.text'
import type { ActState } from '../use-act'
import { PersonField } from './PersonField'
import { TargetField } from './TargetField'

/** The fields of an act, each with its name above and what is missing below. */
export function ActFields({ act, item }: { act: ActState; item: ItemInfo }) {
  return (
    <>
      {act.fields.map((field) => (
        <OneField key={field.name} field={field} act={act} item={item} />
      ))}
    </>
  )
}

function OneField({ field, act, item }: { field: ActField; act: ActState; item: ItemInfo }) {
  const { values, change } = act
  const { name } = field
  const problem = act.problems[name]
  const frame = {
    label: field.label,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    ...(problem === undefined ? {} : { error: problem }),
  }
  const write = (word: string) => {
    change(name, { words: { [name]: word } })
  }
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...frame}
          limit={field.limit}
          lines={field.lines ?? 1}
          kind={field.isFigure === true ? 'number' : 'text'}
          value={values.words[name] ?? ''}
          onChange={write}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...frame}
          options={field.options}
          layout={field.isTiles === true ? 'tiles' : 'rows'}
          value={values.words[name] ?? null}
          onChange={write}
        />
      )
    case 'many':
      return (
        <ManyField
          {...frame}
          options={field.options}
          values={values.many[name] ?? []}
          onChange={(chosen) => {
            change(name, { many: { [name]: chosen } })
          }}
        />
      )
    case 'photos':
      return <Photos frame={frame} limit={field.limit} act={act} />
    case 'person':
      return (
        <PersonField
          {...frame}
          chosen={values.person === null ? [] : [values.person]}
          onChange={([person]) => {
            change(name, { person: person ?? null })
          }}
        />
      )
    case 'target':
      return (
        <TargetField
          {...frame}
          item={item}
          isEarlier={field.isEarlier === true}
          value={values.words[name] ?? ''}
          onChange={write}
        />
      )
  }
}

function Photos({
  frame,
  limit,
  act,
}: {
  frame: { label: string; hint?: string; error?: string }
  limit: number
  act: ActState
}) {
  const { photos } = act.values
  const upload = usePhotoUpload(limit - photos.length, act.addPhoto)
  const error = upload.error ?? frame.error
  return (
    <PhotoField
      label={frame.label}
      hint={frame.hint ?? RAISE_TEXT.photosHint}
      limit={limit}
      photos={photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
      onAdd={upload.add}
      onRemove={(id) => {
        act.change('photos', { photos: photos.filter((photo) => photo.id !== id) })
      }}
      isBusy={upload.isUploading}
      {...(error === undefined ? {} : { error })}
    />
  )
}
