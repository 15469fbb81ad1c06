import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import {
  OUTCOME_FIELD_TEXT,
  OUTCOME_TEXT_LIMITS as LIMITS,
} from '@linyi/shared/domain/outcomes/outcome'
import { TextField } from '@/components/field/TextField'
import { EDITOR_TEXT } from '../../editor.text'
import { PARTS_OF, type EditorForm, type EditorPart as Part } from '../../editor-form'
import { TEXT_NAME } from '../../outcomes.text'
import { EditorPart } from './EditorPart'
import { FiguresPart } from './FiguresPart'
import { MoneyPart } from './MoneyPart'
import { PairsPart, PhotosPart } from './PicturesPart'
import { StepsPart } from './StepsPart'

interface FieldsProps {
  editor: OutcomeEditor
  form: EditorForm
  wrongRows: readonly number[]
  change: (next: (form: EditorForm) => EditorForm) => void
}

/** The parts of a publication, each kind its own. */
export function EditorFields(props: FieldsProps) {
  return (
    <>
      {PARTS_OF[props.editor.kind].map((part) => (
        <OnePart key={part} part={part} {...props} />
      ))}
    </>
  )
}

const TEXT_LINES = 6
const OTHER_LINES = 3

function OnePart({ part, editor, form, wrongRows, change }: FieldsProps & { part: Part }) {
  const put = (some: Partial<EditorForm>) => {
    change((current) => ({ ...current, ...some }))
  }
  switch (part) {
    case 'text':
      return (
        <Words
          part={part}
          lines={TEXT_LINES}
          limit={LIMITS.text}
          value={form.text}
          label={TEXT_NAME[editor.kind]}
          hint={EDITOR_TEXT.textHint}
          onChange={(text) => {
            put({ text })
          }}
        />
      )
    case 'proposal':
      return (
        <Words
          part={part}
          lines={OTHER_LINES}
          limit={LIMITS.proposal}
          value={form.proposal}
          label={OUTCOME_FIELD_TEXT.proposal}
          hint={EDITOR_TEXT.proposalHint}
          onChange={(proposal) => {
            put({ proposal })
          }}
        />
      )
    case 'notAdopted':
      return (
        <Words
          part={part}
          lines={OTHER_LINES}
          limit={LIMITS.notAdopted}
          value={form.notAdopted}
          label={OUTCOME_FIELD_TEXT.notAdopted}
          hint={EDITOR_TEXT.notAdoptedHint}
          onChange={(notAdopted) => {
            put({ notAdopted })
          }}
        />
      )
    case 'contact':
      return (
        <Words
          part={part}
          lines={2}
          limit={LIMITS.contact}
          value={form.contact}
          label={OUTCOME_FIELD_TEXT.contact}
          hint={EDITOR_TEXT.contactHint}
          onChange={(contact) => {
            put({ contact })
          }}
        />
      )
    case 'steps':
      return (
        <StepsPart
          steps={form.steps}
          onChange={(steps) => {
            put({ steps })
          }}
        />
      )
    case 'money':
      return (
        <MoneyPart money={form.money} noMoney={form.noMoney} wrongRows={wrongRows} onChange={put} />
      )
    case 'figures':
      return editor.required.includes('figures') ? (
        <FiguresPart
          ballot={editor.ballot}
          figures={form.figures}
          onChange={(figures) => {
            put({ figures })
          }}
        />
      ) : null
    case 'pairs':
      return <PairsPart form={form} change={change} />
    case 'photos':
      return <PhotosPart form={form} change={change} />
  }
}

function Words({
  part,
  ...field
}: {
  part: Part
  label: string
  hint: string
  limit: number
  lines: number
  value: string
  onChange: (value: string) => void
}) {
  return (
    <EditorPart part={part}>
      <TextField {...field} />
    </EditorPart>
  )
}
