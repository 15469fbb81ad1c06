import type { ReactNode } from 'react'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { ChoiceField } from '../field/ChoiceField'
import { ManyField } from '../field/ManyField'
import { TextField } from '../field/TextField'
import { PhotoField } from '../photo-grid/PhotoField'
import type { ActField, TargetSpec } from './act-form'
import { FORM_TEXT } from './form-text'
import { PersonField } from './PersonField'
import type { ActState } from './use-act-form'

/** Name, help and mistake of a field, as every part takes them. */
export interface FieldWords {
  label: string
  hint?: string
  error?: string
}

/** Draws the part in which another thing is looked up. */
export type TargetPart = (
  field: TargetSpec,
  words: FieldWords,
  value: string,
  onChange: (value: string) => void,
) => ReactNode

/** The fields of an act, each with its name above and what is missing below. */
export function ActFields({ act, target }: { act: ActState; target?: TargetPart }) {
  return (
    <>
      {act.fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          act={act}
          {...(target === undefined ? {} : { target })}
        />
      ))}
    </>
  )
}

function OneField({ field, act, target }: { field: ActField; act: ActState; target?: TargetPart }) {
  const { values, change } = act
  const { name } = field
  const problem = act.problems[name]
  const frame: FieldWords = {
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
      return target?.(field, frame, values.words[name] ?? '', write) ?? null
  }
}

function Photos({ frame, limit, act }: { frame: FieldWords; limit: number; act: ActState }) {
  const { photos } = act.values
  const upload = usePhotoUpload(limit - photos.length, act.addPhoto)
  const error = upload.error ?? frame.error
  return (
    <PhotoField
      label={frame.label}
      hint={frame.hint ?? FORM_TEXT.photosHint}
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
