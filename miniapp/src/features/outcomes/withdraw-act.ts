import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { wordOf, type SubjectForm } from '@/components/act-form/act-form'
import { OUTCOMES_TEXT } from './outcomes.text'

/** What is out is taken back; where it stood, residents read why. */
export const withdrawAct: SubjectForm<OutcomeInfo, 'withdraw'> = {
  title: OUTCOMES_TEXT.withdrawTitle,
  ability: 'withdraw',
  note: OUTCOMES_TEXT.withdrawNote,
  button: OUTCOMES_TEXT.withdrawButton,
  done: OUTCOMES_TEXT.withdrawn,
  fields: () => [
    {
      kind: 'text',
      name: 'reason',
      label: OUTCOMES_TEXT.withdrawReason,
      hint: OUTCOMES_TEXT.withdrawHint,
      limit: LIMITS.reason,
      lines: 4,
      need: OUTCOMES_TEXT.needReason,
    },
  ],
  call: (outcomeId, values) => ({
    name: 'outcomes.withdraw',
    input: { outcomeId, reason: wordOf(values, 'reason') },
  }),
}
