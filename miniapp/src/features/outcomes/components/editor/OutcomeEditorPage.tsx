import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Column, Columns } from '@/components/columns/Columns'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { ActSkeleton } from '@/components/skeleton/FormSkeleton'
import { Steps } from '@/components/steps/Steps'
import { go } from '@/platform/navigate'
import { EDITOR_TEXT } from '../../editor.text'
import { hasPictures, type EditorForm } from '../../editor-form'
import { useEditor, type Editor } from '../../use-editor'
import { OutcomePaper } from '../paper/OutcomePaper'
import { Checklist } from './Checklist'
import { EditorFields } from './EditorFields'
import { EditorHead } from './EditorHead'
import { MaskedCard } from './MaskedCard'
import { PublishSheet } from './PublishSheet'

/** The secretary writes a publication, looks at it as residents will, and publishes it. */
export function OutcomeEditorPage({ outcomeId }: { outcomeId: string }) {
  const editor = useEditor(outcomeId)
  const { data: outcome, error, refetch } = editor.read
  const { form } = editor
  if (outcome === undefined || form === null) {
    return (
      <Page title={EDITOR_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <ActSkeleton />
        )}
      </Page>
    )
  }
  if (outcome.status !== 'draft' && outcome.status !== 'reviewed') {
    return <Gone outcomeId={outcomeId} />
  }
  return editor.isPreview ? (
    <PreviewStep editor={editor} outcome={outcome} form={form} />
  ) : (
    <WriteStep editor={editor} outcome={outcome} form={form} />
  )
}

interface StepProps {
  editor: Editor
  outcome: OutcomeEditor
  form: EditorForm
}

function WriteStep({ editor, outcome, form }: StepProps) {
  const { missing, wrongRows, isBusy, isChanged, error, change } = editor
  return (
    <Page
      title={EDITOR_TEXT.title}
      acts={
        <AbilityButton
          ability={outcome.abilities.edit}
          text={EDITOR_TEXT.preview}
          busy={isBusy}
          onTap={editor.toPreview}
          {...(wrongRows.length === 0 ? {} : { note: EDITOR_TEXT.moneyWrong })}
        />
      }
    >
      <Steps names={EDITOR_TEXT.step} current={0} />
      <Columns>
        <Column share={2} isSteady>
          <EditorHead editor={outcome} />
          <Checklist required={outcome.required} missing={missing} />
        </Column>
        <Column share={3}>
          <EditorFields editor={outcome} form={form} wrongRows={wrongRows} change={change} />
          {error === null ? null : <Notice tone="oppose" text={error} />}
          <BigButton
            kind="plain"
            icon="file"
            text={EDITOR_TEXT.save}
            busy={isBusy}
            disabled={!isChanged}
            onTap={editor.save}
          />
        </Column>
      </Columns>
    </Page>
  )
}

/** Why it may not go out yet; null where it may. */
function obstacleOf({ shown }: Editor, form: EditorForm): string | null {
  const missing = shown?.missing ?? []
  if (missing.length > 0) return EDITOR_TEXT.stillMissing(missing)
  return hasPictures(form) && !form.facesChecked ? EDITOR_TEXT.facesFirst : null
}

function PreviewStep({ editor, outcome, form }: StepProps) {
  const { shown, isAsking, isBusy, error } = editor
  const { review, publish } = outcome.abilities
  const obstacle = obstacleOf(editor, form)
  const ability = outcome.status === 'reviewed' ? publish : review
  return (
    <Page
      title={EDITOR_TEXT.title}
      acts={
        <>
          <AbilityButton
            ability={
              obstacle === null
                ? ability
                : { allowed: false, reason: 'outcomes.figures_missing', message: obstacle }
            }
            text={EDITOR_TEXT.review}
            icon="stamp"
            busy={isBusy}
            onTap={editor.toPublish}
          />
          <BigButton kind="plain" text={EDITOR_TEXT.back} disabled={isBusy} onTap={editor.back} />
        </>
      }
      sheet={isAsking ? <PublishSheet editor={editor} /> : null}
    >
      <Steps names={EDITOR_TEXT.step} current={isAsking ? 2 : 1} />
      {error === null || isAsking ? null : <Notice tone="oppose" text={error} />}
      <Columns>
        <Column share={2} isSteady>
          <Notice tone="info" text={EDITOR_TEXT.previewNote} />
          <MaskedCard masked={shown?.masked ?? []} />
        </Column>
        <Column share={3}>
          {shown === null ? null : <OutcomePaper outcome={shown.outcome} isPreview />}
        </Column>
      </Columns>
    </Page>
  )
}

function Gone({ outcomeId }: { outcomeId: string }) {
  return (
    <Page title={EDITOR_TEXT.title}>
      <EmptyState
        icon="notice"
        title={EDITOR_TEXT.goneTitle}
        text={EDITOR_TEXT.goneText}
        action={EDITOR_TEXT.toOutcome}
        onAction={() => {
          go.outcomeInstead(outcomeId)
        }}
      />
    </Page>
  )
}
