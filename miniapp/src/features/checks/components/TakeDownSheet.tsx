import { MEDIA_TEXT_LIMITS } from '@linyi/shared/domain/checks/media-check'
import { REPORT_GROUND_TEXT, REPORT_GROUNDS } from '@linyi/shared/domain/statements/statement'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { DOWN_TEXT, ONE_OF } from '../down.text'
import type { TakeDown } from '../use-take-down'

const GROUNDS = REPORT_GROUNDS.map((ground) => ({
  value: ground,
  text: REPORT_GROUND_TEXT[ground],
}))

/** Asks for the ground and the reason, and says what happens then. */
export function TakeDownSheet({ act }: { act: TakeDown }) {
  const { media, problems } = act
  if (media === null) return null
  return (
    <ConfirmSheet
      title={DOWN_TEXT.actTitle(ONE_OF[media.kind])}
      sentence={DOWN_TEXT.sentence}
      confirmText={DOWN_TEXT.confirm}
      busy={act.isBusy}
      error={act.error}
      onConfirm={act.confirm}
      onCancel={() => {
        act.ask(null)
      }}
    >
      <ChoiceField
        label={DOWN_TEXT.ground}
        options={GROUNDS}
        value={act.ground}
        onChange={act.choose}
        {...(problems.ground === undefined ? {} : { error: problems.ground })}
      />
      <TextField
        label={DOWN_TEXT.reason}
        hint={DOWN_TEXT.reasonHint}
        limit={MEDIA_TEXT_LIMITS.reason}
        lines={3}
        value={act.words}
        onChange={act.write}
        {...(problems.words === undefined ? {} : { error: problems.words })}
      />
    </ConfirmSheet>
  )
}
