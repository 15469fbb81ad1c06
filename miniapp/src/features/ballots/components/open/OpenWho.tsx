import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { Column, Columns } from '@/components/columns/Columns'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { EFFECT_OPTIONS, ELECTORS_OPTIONS, OPEN_TEXT, WHERE_OPTIONS } from '../../open.text'
import type { OpenState } from '../../use-open-ballot'
import { PreviewCard } from './PreviewCard'
import './open.scss'

const EFFECTS = EFFECT_OPTIONS(LEGAL_EFFECT_TEXT)
const MAJOR = [
  { value: 'no', text: OPEN_TEXT.majorNo },
  { value: 'yes', text: OPEN_TEXT.majorYes },
] as const

/** First page: what the vote means in law, whose it is, and the roll as it would be drawn now. */
export function OpenWho({ open }: { open: OpenState }) {
  const { form, problems, change } = open
  const { effect } = form
  const isPeople = effect === 'advisory' || effect === 'residents'
  return (
    <Columns>
      <Column>
        <ChoiceField
          label={OPEN_TEXT.effect}
          options={EFFECTS}
          value={effect}
          onChange={(next) => {
            change({ effect: next })
          }}
          {...(problems.effect === undefined ? {} : { error: problems.effect })}
        />
        {isPeople ? (
          <ChoiceField
            label={OPEN_TEXT.electors}
            options={ELECTORS_OPTIONS}
            value={form.electors}
            onChange={(electors) => {
              change({ electors })
            }}
          />
        ) : null}
        {effect === null || effect === 'council' ? null : <Where open={open} />}
        {isPeople && form.electors === 'person' ? (
          <TextField
            label={OPEN_TEXT.age}
            hint={OPEN_TEXT.ageHint}
            kind="number"
            limit={3}
            value={form.age}
            onChange={(age) => {
              change({ age })
            }}
            {...(problems.age === undefined ? {} : { error: problems.age })}
          />
        ) : null}
        {effect === 'owners' ? (
          <ChoiceField
            label={OPEN_TEXT.major}
            hint={OPEN_TEXT.majorHint}
            options={MAJOR}
            value={form.isMajor ? 'yes' : 'no'}
            onChange={(value) => {
              change({ isMajor: value === 'yes' })
            }}
          />
        ) : null}
      </Column>
      <Column>
        <PreviewCard preview={open.preview} />
      </Column>
    </Columns>
  )
}

function Where({ open: { form, problems, change, buildings } }: { open: OpenState }) {
  return (
    <>
      <ChoiceField
        label={OPEN_TEXT.where}
        layout="tiles"
        options={WHERE_OPTIONS}
        value={form.where}
        onChange={(where) => {
          change({ where })
        }}
      />
      {form.where === 'building' ? (
        <ChoiceField
          label={OPEN_TEXT.building}
          layout="pairs"
          options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
          value={form.buildingId}
          onChange={(buildingId) => {
            change({ buildingId })
          }}
          {...(problems.buildingId === undefined ? {} : { error: problems.buildingId })}
        />
      ) : null}
    </>
  )
}
