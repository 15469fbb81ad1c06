import type { Photo } from '@linyi/shared/contract/fields'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'

/** Pictures of a paper that bears out what was written: a lease, a signed consent. */
export function ProofPhotos({
  label,
  hint,
  limit,
  photos,
  onAdd,
  onChange,
}: {
  label: string
  hint: string
  limit: number
  photos: readonly Photo[]
  /** Adds to what is there by then: pictures arrive one after another. */
  onAdd: (photo: Photo) => void
  onChange: (photos: readonly Photo[]) => void
}) {
  const upload = usePhotoUpload(limit - photos.length, onAdd)
  return (
    <PhotoField
      label={label}
      hint={hint}
      limit={limit}
      photos={photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
      onAdd={upload.add}
      onRemove={(id) => {
        onChange(photos.filter((photo) => photo.id !== id))
      }}
      isBusy={upload.isUploading}
      {...(upload.error === undefined ? {} : { error: upload.error })}
    />
  )
}
