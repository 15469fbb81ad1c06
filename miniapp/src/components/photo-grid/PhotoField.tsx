import { Field } from '../field/Field'
import type { GridPhoto } from './PhotoGrid'
import { PhotoTiles } from './PhotoTiles'

/** Pictures of a form, with their name above and what is wrong below. */
export function PhotoField({
  label,
  hint,
  photos,
  limit,
  onAdd,
  onRemove,
  isBusy,
  error,
}: {
  label: string
  hint: string
  photos: readonly GridPhoto[]
  limit: number
  onAdd: () => void
  onRemove: (id: string) => void
  isBusy: boolean
  error?: string
}) {
  return (
    <Field label={label} hint={hint} {...(error === undefined ? {} : { error })}>
      <PhotoTiles
        photos={photos}
        limit={limit}
        addText="拍照或选图"
        isBusy={isBusy}
        onAdd={onAdd}
        onRemove={onRemove}
      />
    </Field>
  )
}
