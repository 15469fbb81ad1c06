import {
  FEEDBACK_KIND_TEXT,
  FEEDBACK_KINDS,
  FEEDBACK_TEXT_LIMITS,
} from '@linyi/shared/domain/feedback/feedback'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { Facts } from '@/components/facts/Facts'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { FEEDBACK_TEXT, KIND_HINT, KIND_LOOK } from '../../feedback.text'
import { useWrite } from '../../use-write'

const KINDS = FEEDBACK_KINDS.map((kind) => ({
  value: kind,
  text: FEEDBACK_KIND_TEXT[kind],
  icon: KIND_LOOK[kind],
}))

/** Telling the operator what does not work or is missing; what goes along is shown before it is sent. */
export default function WritePage() {
  const form = useWrite()
  const { kind, text, photo, fromPage, version, problems, dueAt } = form
  const upload = usePhotoUpload(1, form.setPhoto)
  if (dueAt !== null) return <Written dueAt={dueAt} />
  return (
    <Page
      title={FEEDBACK_TEXT.writeTitle}
      width="form"
      acts={
        <BigButton
          text={FEEDBACK_TEXT.send}
          busy={form.isBusy}
          onTap={form.send}
          {...missingNote(problems)}
        />
      }
    >
      <Text>{FEEDBACK_TEXT.lead}</Text>
      <ChoiceField
        label={FEEDBACK_TEXT.kind}
        layout="pairs"
        options={KINDS}
        value={kind}
        onChange={form.setKind}
        {...(problems.kind === undefined ? {} : { error: problems.kind })}
      />
      <TextField
        label={FEEDBACK_TEXT.textField}
        hint={kind === null ? FEEDBACK_TEXT.textHint : KIND_HINT[kind]}
        limit={FEEDBACK_TEXT_LIMITS.text}
        lines={5}
        value={text}
        onChange={form.setText}
        {...(problems.text === undefined ? {} : { error: problems.text })}
      />
      <PhotoField
        label={FEEDBACK_TEXT.photo}
        hint={FEEDBACK_TEXT.photoHint}
        limit={1}
        photos={photo === null ? [] : [{ id: photo.id, thumbUrl: photoUrl(photo.thumbUrl) }]}
        onAdd={upload.add}
        onRemove={() => {
          form.setPhoto(null)
        }}
        isBusy={upload.isUploading}
        {...(upload.error === undefined ? {} : { error: upload.error })}
      />
      <Card className="ly-stack">
        <Text className="ly-note">{FEEDBACK_TEXT.along}</Text>
        <Facts
          facts={[
            { name: FEEDBACK_TEXT.from, text: fromPage?.title ?? null },
            { name: FEEDBACK_TEXT.version, text: version },
          ]}
        />
      </Card>
      {form.error === null ? null : <Notice tone="oppose" text={form.error} />}
      <RowLink
        icon="agenda"
        text={FEEDBACK_TEXT.matters}
        note={FEEDBACK_TEXT.mattersNote}
        onTap={go.raise}
      />
    </Page>
  )
}

/** It is sent: until when it is answered, and where the answer will stand. */
function Written({ dueAt }: { dueAt: string }) {
  return (
    <Page title={FEEDBACK_TEXT.writeTitle}>
      <DoneState
        title={FEEDBACK_TEXT.doneTitle}
        text={FEEDBACK_TEXT.doneText(deadlineText(new Date(dueAt)))}
      >
        <BigButton text={FEEDBACK_TEXT.seeMine} onTap={go.feedbackInstead} />
        <BigButton kind="plain" text={FEEDBACK_TEXT.back} onTap={go.back} />
      </DoneState>
    </Page>
  )
}
