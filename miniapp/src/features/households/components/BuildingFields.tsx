import { ChoiceField } from '@/components/field/ChoiceField'
import type { DoorForm, DoorProblems } from '../door-form'
import { JOIN_TEXT } from '../households.text'
import type { usePlaces } from '../use-places'

/** Choosing a building: the estate first, then its buildings, all in sight. */
export function BuildingFields({
  places,
  form,
  problems,
  onChange,
}: {
  places: Pick<ReturnType<typeof usePlaces>, 'estates' | 'buildings'>
  form: DoorForm
  problems: DoorProblems
  onChange: (part: Partial<DoorForm>) => void
}) {
  const estate = places.estates.find((one) => one.id === form.estateId)
  const buildings = places.buildings.filter((building) => building.estateId === form.estateId)
  return (
    <>
      <ChoiceField
        label={JOIN_TEXT.estate}
        layout="pairs"
        options={places.estates.map((estate) => ({ value: estate.id, text: estate.name }))}
        value={form.estateId}
        onChange={(estateId) => {
          onChange({ estateId })
        }}
        {...(problems.estateId === undefined ? {} : { error: problems.estateId })}
      />
      {buildings.length > 0 ? (
        <ChoiceField
          label={JOIN_TEXT.building}
          layout="tiles"
          options={buildings.map((building) => ({
            value: building.id,
            text: shortName(building.name, estate?.name ?? ''),
            icon: 'building',
          }))}
          value={form.buildingId}
          onChange={(buildingId) => {
            onChange({ buildingId })
          }}
          {...(problems.buildingId === undefined ? {} : { error: problems.buildingId })}
        />
      ) : null}
    </>
  )
}

/** `杏林苑2号楼` below 杏林苑 is `2号楼`: the estate has just been chosen. */
function shortName(building: string, estate: string): string {
  return building.startsWith(estate) && building !== estate
    ? building.slice(estate.length).trim()
    : building
}
