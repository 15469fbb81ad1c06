import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { extensionOptions, OFFICE_TEXT } from '../../office.text'
import type { ExtendState } from '../../use-extend'

const REASON_LIMIT = 200

/** Until when, and why: told to everybody on the roll. */
export function ExtendSheet({ ballot, extend }: { ballot: BallotInfo; extend: ExtendState }) {
  const { problems } = extend
  return (
    <ConfirmSheet
      title={OFFICE_TEXT.extendTitle}
      sentence={OFFICE_TEXT.extendSentence}
      confirmText={OFFICE_TEXT.extendConfirm}
      busy={extend.isBusy}
      error={extend.error}
      onConfirm={extend.confirm}
      onCancel={extend.close}
    >
      <ChoiceField
        label={OFFICE_TEXT.extendUntil}
        options={extensionOptions(ballot)}
        value={extend.until}
        onChange={extend.setUntil}
        {...(problems.until === undefined ? {} : { error: problems.until })}
      />
      <TextField
        label={OFFICE_TEXT.extendReason}
        hint={OFFICE_TEXT.extendReasonHint}
        limit={REASON_LIMIT}
        lines={2}
        value={extend.reason}
        onChange={extend.setReason}
        {...(problems.reason === undefined ? {} : { error: problems.reason })}
      />
    </ConfirmSheet>
  )
}
