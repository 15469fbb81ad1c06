import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { useNow } from '@/platform/clock'
import { EDITOR_TEXT } from '../../editor.text'
import { NOW, publishTimes } from '../../publish-times'
import type { Editor } from '../../use-editor'

/** The last word: at once, or at an hour. */
export function PublishSheet({ editor }: { editor: Editor }) {
  const now = useNow()
  const { time, setTime, shown, isBusy, error, confirm, cancel } = editor
  const isNow = time === NOW
  const end = shown === null ? '' : deadlineText(new Date(shown.outcome.publicityEndsAt))
  return (
    <ConfirmSheet
      title={EDITOR_TEXT.publishTitle}
      sentence={isNow ? EDITOR_TEXT.publishSentence(end) : EDITOR_TEXT.scheduleSentence}
      confirmText={isNow ? EDITOR_TEXT.publishNow : EDITOR_TEXT.publishLater}
      busy={isBusy}
      error={error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <ChoiceField
        label={EDITOR_TEXT.publishWhen}
        options={publishTimes(now)}
        value={time}
        onChange={setTime}
      />
    </ConfirmSheet>
  )
}
