import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { ActSkeleton } from '@/components/skeleton/FormSkeleton'
import { Steps } from '@/components/steps/Steps'
import { EDITOR_TEXT } from '../../editor.text'
import { hasPictures } from '../../editor-form'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { useCorrection } from '../../use-correction'
import { OutcomePaper } from '../paper/OutcomePaper'
import { Checklist } from './Checklist'
import { EditorFields } from './EditorFields'
import { EditorHead } from './EditorHead'

/** What is out already is put right: with a reason, as a version of its own. */
export function CorrectionPage({ outcomeId }: { outcomeId: string }) {
  const correction = useCorrection(outcomeId)
  const { data: outcome, error: readError, refetch } = correction.read
  const { form, missing, wrongRows } = correction
  if (outcome === undefined || form === null) {
    return (
      <Page title={EDITOR_TEXT.correctTitle}>
        {readError ? (
          <ErrorState
            message={readError.message}
            error={readError}
            onRetry={() => void refetch()}
          />
        ) : (
          <ActSkeleton />
        )}
      </Page>
    )
  }
  const obstacle =
    missing.length > 0
      ? EDITOR_TEXT.checkLeft(missing.length)
      : hasPictures(form) && !form.facesChecked
        ? EDITOR_TEXT.facesHere
        : null
  const note = obstacle ?? (correction.isReasonMissing ? OUTCOMES_TEXT.needReason : null)
  if (correction.preview !== null) {
    return <PreviewStep correction={correction} shown={correction.preview} />
  }
  return (
    <Page
      title={EDITOR_TEXT.correctTitle}
      acts={
        <BigButton
          text={EDITOR_TEXT.correctPreview}
          disabled={obstacle !== null}
          onTap={correction.toPreview}
          {...(note === null ? {} : { note })}
        />
      }
    >
      <Steps names={EDITOR_TEXT.correctSteps} current={0} />
      <Columns>
        <Column share={2} isSteady>
          <EditorHead editor={outcome} />
          <Card>
            <TextField
              label={EDITOR_TEXT.reason}
              hint={EDITOR_TEXT.reasonHint}
              limit={LIMITS.reason}
              lines={3}
              value={correction.reason}
              onChange={correction.write}
              {...(correction.isReasonMissing ? { error: OUTCOMES_TEXT.needReason } : {})}
            />
          </Card>
          {missing.length === 0 ? null : (
            <Checklist required={outcome.required} missing={missing} />
          )}
        </Column>
        <Column share={3}>
          <EditorFields
            editor={outcome}
            form={form}
            wrongRows={wrongRows}
            change={correction.change}
          />
        </Column>
      </Columns>
    </Page>
  )
}

/** What residents will see, before it takes the place of what they see now. */
function PreviewStep({
  correction,
  shown,
}: {
  correction: ReturnType<typeof useCorrection>
  shown: OutcomeInfo
}) {
  const { isAsking } = correction
  return (
    <Page
      title={EDITOR_TEXT.correctTitle}
      acts={
        <>
          <BigButton text={EDITOR_TEXT.correctButton} icon="edit" onTap={correction.ask} />
          <BigButton kind="plain" text={EDITOR_TEXT.back} onTap={correction.back} />
        </>
      }
      sheet={
        isAsking ? (
          <ConfirmSheet
            title={EDITOR_TEXT.correctTitle}
            sentence={EDITOR_TEXT.correctSentence}
            confirmText={EDITOR_TEXT.correctConfirm}
            busy={correction.isBusy}
            error={correction.error}
            onConfirm={correction.confirm}
            onCancel={correction.cancel}
          />
        ) : null
      }
    >
      <Steps names={EDITOR_TEXT.correctSteps} current={isAsking ? 2 : 1} />
      <Columns>
        <Column share={2} isSteady>
          <Notice tone="info" text={EDITOR_TEXT.correctPreviewNote} />
          <Notice tone="warn" text={EDITOR_TEXT.correctWhy(correction.reason.trim())} />
        </Column>
        <Column share={3}>
          <OutcomePaper outcome={shown} isPreview />
        </Column>
      </Columns>
    </Page>
  )
}
