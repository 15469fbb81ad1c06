import { View } from '@tarojs/components'
import { ChoiceField } from '@/components/field/ChoiceField'
import { scopeKindOf } from '../assign-form'
import { ROLES_TEXT } from '../roles.text'
import type { useAssign } from '../use-assign'
import { usePlaces } from '../use-places'

/** The grid, then the building, then the stair unit, as far as the office asks for it. */
export function PlaceChoice({ assign }: { assign: ReturnType<typeof useAssign> }) {
  const { form, problems, change } = assign
  const { grids, buildings } = usePlaces()
  const kind = scopeKindOf(form.role)
  if (kind === null || kind === 'community') return null
  const building = buildings.find((one) => one.id === form.buildingId)
  const gridId = form.gridId ?? building?.gridId ?? null
  const error = problems.place === undefined ? {} : { error: problems.place }
  const inBuilding = kind === 'building' || kind === 'stairUnit'
  return (
    <View className="ly-stack">
      <ChoiceField
        label={ROLES_TEXT.chooseGrid}
        layout="tiles"
        options={grids.map((grid) => ({ value: grid.id, text: grid.name }))}
        value={gridId}
        onChange={(value) => {
          change({ gridId: value, buildingId: null, unit: null })
        }}
        {...(gridId === null ? error : {})}
      />
      {inBuilding && gridId !== null ? (
        <ChoiceField
          label={ROLES_TEXT.chooseBuilding}
          layout="pairs"
          options={buildings
            .filter((one) => one.gridId === gridId)
            .map((one) => ({ value: one.id, text: one.name }))}
          value={form.buildingId}
          onChange={(value) => {
            change({ buildingId: value, unit: null })
          }}
          {...(building === undefined ? error : {})}
        />
      ) : null}
      {kind === 'stairUnit' && building !== undefined ? (
        <ChoiceField
          label={ROLES_TEXT.chooseUnit}
          layout="tiles"
          options={Array.from({ length: building.units }, (_, index) => ({
            value: String(index + 1),
            text: `${String(index + 1)}单元`,
          }))}
          value={form.unit === null ? null : String(form.unit)}
          onChange={(value) => {
            change({ unit: Number(value) })
          }}
          {...error}
        />
      ) : null}
    </View>
  )
}
