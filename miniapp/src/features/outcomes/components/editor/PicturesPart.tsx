import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { BigButton } from '@/components/big-button/BigButton'
import { TextField } from '@/components/field/TextField'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { FORM_TEXT } from '@/components/act-form/form-text'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { EDITOR_TEXT } from '../../editor.text'
import { hasPictures, withPicture, type EditorForm, type PictureField } from '../../editor-form'
import { EditorPart } from './EditorPart'
import { TickRow } from './TickRow'

interface PicturesProps {
  form: EditorForm
  change: (next: (form: EditorForm) => EditorForm) => void
}

/** Pictures without an order of time. */
export function PhotosPart(props: PicturesProps) {
  return (
    <EditorPart part="photos">
      <Pictures {...props} field="photos" label={EDITOR_TEXT.photos} />
      <Faces {...props} />
    </EditorPart>
  )
}

/** What was there before the work, and what is there now; or why there is nothing to see. */
export function PairsPart(props: PicturesProps) {
  const { form, change } = props
  const isPaired = form.beforePhotos.length > 0 && form.afterPhotos.length > 0
  return (
    <EditorPart part="pairs">
      <Pictures {...props} field="beforePhotos" label={EDITOR_TEXT.before} />
      <Pictures {...props} field="afterPhotos" label={EDITOR_TEXT.after} />
      {isPaired ? null : (
        <TextField
          label={EDITOR_TEXT.noPhotosReason}
          hint={EDITOR_TEXT.noPhotosHint}
          limit={LIMITS.noPhotosReason}
          value={form.noPhotosReason}
          onChange={(noPhotosReason) => {
            change((current) => ({ ...current, noPhotosReason }))
          }}
        />
      )}
      <Faces {...props} />
    </EditorPart>
  )
}

function Pictures({
  form,
  change,
  field,
  label,
}: PicturesProps & { field: PictureField; label: string }) {
  const photos = form[field]
  const upload = usePhotoUpload(LIMITS.photos - photos.length, (photo) => {
    change((current) => withPicture(current, field, photo))
  })
  return (
    <PhotoField
      label={label}
      hint={FORM_TEXT.photosHint}
      limit={LIMITS.photos}
      photos={photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
      onAdd={upload.add}
      onRemove={(id) => {
        change((current) => ({
          ...current,
          [field]: current[field].filter((photo) => photo.id !== id),
        }))
      }}
      isBusy={upload.isUploading}
      {...(upload.error === undefined ? {} : { error: upload.error })}
    />
  )
}

/** A person looks for faces and car plates, and says so (A4.5). */
function Faces({ form, change }: PicturesProps) {
  if (!hasPictures(form)) return null
  const all = [...form.beforePhotos, ...form.afterPhotos, ...form.photos]
  return (
    <>
      <BigButton
        kind="plain"
        icon="photo"
        text={`逐张看大图（${String(all.length)} 张）`}
        onTap={() => {
          viewPhotos(
            all.map(({ url }) => url),
            0,
          )
        }}
      />
      <TickRow
        text={EDITOR_TEXT.faces}
        note={EDITOR_TEXT.facesNote}
        isOn={form.facesChecked}
        onChange={(facesChecked) => {
          change((current) => ({ ...current, facesChecked }))
        }}
      />
    </>
  )
}
