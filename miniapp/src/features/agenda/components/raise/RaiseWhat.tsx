import type { GridView } from '@linyi/shared/contract/places.contract'
import {
  ITEM_CATEGORIES,
  ITEM_CATEGORY_TEXT,
  ITEM_TEXT_LIMITS,
} from '@linyi/shared/domain/agenda/item'
import { useEffect, useRef } from 'react'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { VoiceField } from '@/components/voice-field/VoiceField'
import { useRouteWord } from '@/platform/navigate'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { CATEGORY_ICON } from '../../agenda.text'
import type { DraftProblems, RaiseDraft } from '../../raise-draft'
import { RAISE_TEXT } from '../../raise.text'

const CATEGORIES = ITEM_CATEGORIES.map((category) => ({
  value: category,
  text: ITEM_CATEGORY_TEXT[category],
  icon: CATEGORY_ICON[category],
}))

/** What kind of matter, in one sentence, with pictures and a voice note. */
export function RaiseWhat({
  draft,
  problems,
  grids,
  gridId,
  onChange,
  onAddPhoto,
}: {
  draft: RaiseDraft
  problems: DraftProblems
  grids: readonly GridView[]
  gridId: string | null
  onChange: (part: Partial<RaiseDraft>) => void
  onAddPhoto: (photo: RaiseDraft['photos'][number]) => void
}) {
  const upload = usePhotoUpload(ITEM_TEXT_LIMITS.photos - draft.photos.length, onAddPhoto)
  // 随手拍: the camera opens once, and what it is about is said afterwards
  const opensCamera = useRef(
    useRouteWord('start') === 'photo' && draft.photos.length === 0 && draft.title === '',
  )
  useEffect(() => {
    if (!opensCamera.current) return
    opensCamera.current = false
    upload.take()
  })
  return (
    <>
      {grids.length > 1 ? (
        <ChoiceField
          label={RAISE_TEXT.grid}
          layout="tiles"
          options={grids.map((grid) => ({ value: grid.id, text: grid.name }))}
          value={gridId}
          onChange={(value) => {
            onChange({ gridId: value })
          }}
        />
      ) : null}
      <ChoiceField
        label={RAISE_TEXT.category}
        layout="tiles"
        options={CATEGORIES}
        value={draft.category}
        onChange={(category) => {
          onChange({ category })
        }}
        {...(problems.category === undefined ? {} : { error: problems.category })}
      />
      <TextField
        label={RAISE_TEXT.subject}
        hint={RAISE_TEXT.subjectHint}
        limit={ITEM_TEXT_LIMITS.title}
        value={draft.title}
        onChange={(title) => {
          onChange({ title })
        }}
        {...(problems.title === undefined ? {} : { error: problems.title })}
      />
      {draft.hasLostFiles ? <Notice tone="warn" text={RAISE_TEXT.lostFiles} /> : null}
      <PhotoField
        label={RAISE_TEXT.photos}
        hint={RAISE_TEXT.photosHint}
        limit={ITEM_TEXT_LIMITS.photos}
        photos={draft.photos.map((photo) => ({
          id: photo.id,
          thumbUrl: photoUrl(photo.thumbUrl),
        }))}
        onAdd={upload.add}
        onRemove={(id) => {
          onChange({ photos: draft.photos.filter((photo) => photo.id !== id) })
        }}
        isBusy={upload.isUploading}
        {...(upload.error === undefined ? {} : { error: upload.error })}
      />
      <VoiceField
        label={RAISE_TEXT.voice}
        hint={RAISE_TEXT.voiceHint}
        voice={draft.voice}
        onChange={(voice) => {
          onChange({ voice })
        }}
      />
      <TextField
        label={RAISE_TEXT.body}
        hint={RAISE_TEXT.bodyHint}
        limit={ITEM_TEXT_LIMITS.body}
        lines={4}
        value={draft.body}
        onChange={(body) => {
          onChange({ body })
        }}
      />
    </>
  )
}
