import { COUNCIL_TEXT_LIMITS } from '@linyi/shared/domain/councils/council'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { CheckField } from '@/components/field/CheckField'
import { TextField } from '@/components/field/TextField'
import { COUNCILS_TEXT } from '../councils.text'
import type { useCandidateActs } from '../use-candidate-acts'

const AGREED = {
  value: 'agreed',
  text: COUNCILS_TEXT.agreed,
  note: COUNCILS_TEXT.agreedNote,
} as const
const NAMED = { value: 'named', text: COUNCILS_TEXT.named, note: COUNCILS_TEXT.namedNote } as const

/** The last question before a candidate is seated, answered or taken back. */
export function CandidateSheet({ acts }: { acts: ReturnType<typeof useCandidateActs> }) {
  if (acts.asked === null) return null
  const { act, candidate } = acts.asked
  const shared = {
    busy: acts.isBusy,
    error: acts.error,
    onConfirm: acts.confirm,
    onCancel: acts.close,
  }
  if (act === 'withdraw') {
    return (
      <ConfirmSheet
        title={COUNCILS_TEXT.withdrawTitle}
        sentence={COUNCILS_TEXT.withdrawSentence}
        confirmText={COUNCILS_TEXT.withdrawConfirm}
        {...shared}
      />
    )
  }
  if (act === 'decline') {
    return (
      <ConfirmSheet
        title={COUNCILS_TEXT.declineTitle}
        sentence={`不通过${candidate.name}，并答复推荐人。`}
        confirmText={COUNCILS_TEXT.declineConfirm}
        {...shared}
      >
        <TextField
          label={COUNCILS_TEXT.reply}
          hint={COUNCILS_TEXT.replyHint}
          limit={COUNCIL_TEXT_LIMITS.reply}
          lines={3}
          value={acts.reply}
          onChange={acts.setReply}
          {...(acts.problem === undefined ? {} : { error: acts.problem })}
        />
      </ConfirmSheet>
    )
  }
  return (
    <ConfirmSheet
      title={COUNCILS_TEXT.approveTitle}
      sentence={`${candidate.name}成为${candidate.gridName}议事会的成员。`}
      confirmText={COUNCILS_TEXT.approveConfirm}
      {...shared}
    >
      <CheckField
        label={COUNCILS_TEXT.approveLabel}
        options={candidate.isOwnWish ? [NAMED] : [AGREED, NAMED]}
        values={acts.assurances}
        onChange={acts.setAssurances}
      />
    </ConfirmSheet>
  )
}
