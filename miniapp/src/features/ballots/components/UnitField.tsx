import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { ChoiceField } from '@/components/field/ChoiceField'
import { BALLOTS_TEXT } from '../ballots.text'

/** Which of my votes this one is: for who may cast several, such as two homes or two flats. */
export function UnitField({
  units,
  value,
  onChange,
}: {
  units: BallotInfo['units']
  value: string | null
  onChange: (unit: string) => void
}) {
  if (units.length < 2) return null
  return (
    <ChoiceField
      label={`您可以投 ${String(units.length)} 票，这次投哪一票？`}
      options={units.map(({ unit, text, hasCast }) => ({
        value: unit,
        text,
        note: hasCast ? BALLOTS_TEXT.unitCast : BALLOTS_TEXT.unitOpen,
        icon: 'home',
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
