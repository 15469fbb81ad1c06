import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { EDITOR_TEXT } from '../../editor.text'
import { hasPictures } from '../../editor-form'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { useCorrection } from '../../use-correction'
import { Checklist } from './Checklist'
import { EditorFields } from './EditorFields'
import { EditorHead } from './EditorHead'

/** What is out already is put right: with a reason, as a version of its own. */
export function CorrectionPage({ outcomeId }: { outcomeId: string }) {
  const correction = useCorrection(outcomeId)
  const { data: outcome, error: readError, refetch } = correction.read
  const { form, missing, wrongRows, isAsking } = correction
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
          <Skeleton cards={3} />
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
  return (
    <Page
      title={EDITOR_TEXT.correctTitle}
      acts={
        <BigButton
          text={EDITOR_TEXT.correctButton}
          icon="edit"
          disabled={obstacle !== null}
          onTap={correction.ask}
          {...(note === null ? {} : { note })}
        />
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
