import { CLAIM_LIMITS } from '@linyi/shared/domain/households/claim'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import type { DoorForm, DoorProblems } from '../door-form'
import { JOIN_TEXT } from '../households.text'
import type { BuildingChoice } from '../use-places'

/** The stair unit is chosen, the door is typed: doors are never listed. */
export function DoorFields({
  building,
  form,
  problems,
  onChange,
}: {
  building: BuildingChoice | undefined
  form: DoorForm
  problems: DoorProblems
  onChange: (part: Partial<DoorForm>) => void
}) {
  const units = Array.from({ length: building?.units ?? 0 }, (_, index) => index + 1)
  return (
    <>
      {units.length > 1 ? (
        <ChoiceField
          label={JOIN_TEXT.unit}
          layout="tiles"
          options={units.map((unit) => ({
            value: String(unit),
            text: JOIN_TEXT.unitNumber(unit),
          }))}
          value={form.unit === null ? null : String(form.unit)}
          onChange={(unit) => {
            onChange({ unit: Number(unit) })
          }}
          {...(problems.unit === undefined ? {} : { error: problems.unit })}
        />
      ) : null}
      <TextField
        label={JOIN_TEXT.door}
        hint={JOIN_TEXT.doorHint}
        limit={CLAIM_LIMITS.door}
        value={form.door}
        onChange={(door) => {
          onChange({ door })
        }}
        {...(problems.door === undefined ? {} : { error: problems.door })}
      />
    </>
  )
}
