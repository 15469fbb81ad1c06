import type { OutcomeObjection } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { chosenOf, wordOf, type ActValues, type SubjectForm } from '@/components/act-form/act-form'
import { OBJECTIONS_TEXT } from './objections.text'

const VERDICTS = ['rejected', 'upheld'] as const

const isUpheld = (values: ActValues): boolean =>
  values.words['verdict'] !== undefined && chosenOf(VERDICTS, values, 'verdict') === 'upheld'

/** The secretary answers an objection; one that is right stops what was published. */
export const answerAct: SubjectForm<OutcomeObjection, 'answer'> = {
  title: OBJECTIONS_TEXT.answerTitle,
  ability: 'answer',
  note: OBJECTIONS_TEXT.answerNote,
  button: (values) => {
    if (values.words['verdict'] === undefined) return OBJECTIONS_TEXT.send
    return isUpheld(values) ? OBJECTIONS_TEXT.uphold : OBJECTIONS_TEXT.reject
  },
  done: (values) => (isUpheld(values) ? OBJECTIONS_TEXT.doneUpheld : OBJECTIONS_TEXT.doneRejected),
  fields: () => [
    {
      kind: 'choice',
      name: 'verdict',
      label: OBJECTIONS_TEXT.verdict,
      options: [
        { value: 'upheld', text: OBJECTIONS_TEXT.upheld, icon: 'warn' },
        { value: 'rejected', text: OBJECTIONS_TEXT.rejected, icon: 'check' },
      ],
      need: OBJECTIONS_TEXT.needVerdict,
    },
    {
      kind: 'text',
      name: 'text',
      label: OBJECTIONS_TEXT.text,
      hint: OBJECTIONS_TEXT.textHint,
      limit: LIMITS.answer,
      lines: 5,
      need: OBJECTIONS_TEXT.needText,
    },
  ],
  call: (objectionId, values) => ({
    name: 'outcomes.answerObjection',
    input: { objectionId, isUpheld: isUpheld(values), text: wordOf(values, 'text') },
  }),
}
