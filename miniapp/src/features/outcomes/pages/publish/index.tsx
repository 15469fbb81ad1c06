import { OUTCOME_TEXT_LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { ActPage } from '@/components/act-page/ActPage'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { pageWithId } from '@/components/page/page-with-id'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { usePublish } from '../../use-publish'

/** The secretary publishes what was decided, in words residents read. */
function PublishPage({ id: itemId }: { id: string }) {
  const { item, form, problems, change, ...publish } = usePublish(itemId)
  const verdict = item.data?.ballot?.sentence ?? null
  return (
    <ActPage
      read={item}
      title={OUTCOMES_TEXT.publishTitle}
      abilityOf={({ abilities }) =>
        abilities.publishExecution.allowed ? abilities.publishExecution : abilities.publish
      }
      buttonText={OUTCOMES_TEXT.publishButton}
      onSubmit={publish.ask}
      problems={problems}
      isBusy={publish.isBusy}
      error={null}
      sheet={
        publish.isAsking ? (
          <ConfirmSheet
            title={OUTCOMES_TEXT.publishConfirm}
            sentence={OUTCOMES_TEXT.publishSentence}
            confirmText={OUTCOMES_TEXT.publishConfirm}
            busy={publish.isBusy}
            error={publish.error}
            onConfirm={publish.confirm}
            onCancel={publish.cancel}
          />
        ) : null
      }
    >
      {verdict === null ? null : <Notice tone="info" text={`表决结果：${verdict}`} />}
      <TextField
        label={OUTCOMES_TEXT.text}
        hint={OUTCOMES_TEXT.textHint}
        limit={OUTCOME_TEXT_LIMITS.text}
        lines={6}
        value={form.text}
        onChange={(text) => {
          change({ text })
        }}
        {...(problems.text === undefined ? {} : { error: problems.text })}
      />
      <TextField
        label={OUTCOMES_TEXT.nextLabel}
        hint={OUTCOMES_TEXT.nextHint}
        limit={OUTCOME_TEXT_LIMITS.next}
        lines={3}
        value={form.next}
        onChange={(next) => {
          change({ next })
        }}
        {...(problems.next === undefined ? {} : { error: problems.next })}
      />
      <TextField
        label={OUTCOMES_TEXT.contactLabel}
        hint={OUTCOMES_TEXT.contactHint}
        limit={OUTCOME_TEXT_LIMITS.contact}
        value={form.contact}
        onChange={(contact) => {
          change({ contact })
        }}
        {...(problems.contact === undefined ? {} : { error: problems.contact })}
      />
    </ActPage>
  )
}

export default pageWithId(OUTCOMES_TEXT.publishTitle, PublishPage)
