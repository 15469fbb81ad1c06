import {
  ITEM_CATEGORIES,
  ITEM_CATEGORY_TEXT,
  type ItemCategory,
} from '@linyi/shared/domain/agenda/item'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField, type ChoiceOption } from '@/components/field/ChoiceField'
import { Sheet } from '@/components/sheet/Sheet'
import { AGENDA_TEXT, CATEGORY_ICON, VIEW_TEXT } from '../agenda.text'
import { useGrids } from '../use-grids'
import {
  controlsOf,
  ITEM_VIEWS,
  withoutCategory,
  withoutGrid,
  type ItemFilter,
} from '../item-filter'

const ALL = 'all'

const VIEW_OPTIONS = ITEM_VIEWS.map((view) => ({ value: view, text: VIEW_TEXT[view] }))

const CATEGORY_OPTIONS: readonly ChoiceOption<ItemCategory | typeof ALL>[] = [
  { value: ALL, text: '全部', icon: 'agenda' },
  ...ITEM_CATEGORIES.map((category) => ({
    value: category,
    text: ITEM_CATEGORY_TEXT[category],
    icon: CATEGORY_ICON[category],
  })),
]

/** Whose items, of which category and grid: all choices in sight. */
export function ItemFilterSheet({
  filter,
  onChange,
  onClose,
}: {
  filter: ItemFilter
  onChange: (filter: ItemFilter) => void
  onClose: () => void
}) {
  const grids = useGrids()
  const { hasCategory, hasGrid } = controlsOf(filter)
  return (
    <Sheet title={AGENDA_TEXT.filterItems} onClose={onClose}>
      <ChoiceField
        label={AGENDA_TEXT.filterView}
        layout="pairs"
        options={VIEW_OPTIONS}
        value={filter.view ?? 'all'}
        onChange={(view) => {
          onChange({ ...filter, view })
        }}
      />
      {hasCategory ? (
        <ChoiceField
          label={AGENDA_TEXT.filterCategory}
          layout="tiles"
          options={CATEGORY_OPTIONS}
          value={filter.category ?? ALL}
          onChange={(value) => {
            onChange(value === ALL ? withoutCategory(filter) : { ...filter, category: value })
          }}
        />
      ) : null}
      {hasGrid && grids.length > 1 ? (
        <ChoiceField
          label={AGENDA_TEXT.filterGrid}
          layout="tiles"
          options={[
            { value: ALL, text: '全部' },
            ...grids.map((grid) => ({ value: grid.id, text: grid.name })),
          ]}
          value={filter.gridId ?? ALL}
          onChange={(value) => {
            onChange(value === ALL ? withoutGrid(filter) : { ...filter, gridId: value })
          }}
        />
      ) : null}
      <BigButton text={AGENDA_TEXT.filterDone} onTap={onClose} />
    </Sheet>
  )
}
