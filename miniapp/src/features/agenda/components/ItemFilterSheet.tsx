import {
  ITEM_CATEGORIES,
  ITEM_CATEGORY_TEXT,
  type ItemCategory,
} from '@linyi/shared/domain/agenda/item'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField, type ChoiceOption } from '@/components/field/ChoiceField'
import { Sheet } from '@/components/sheet/Sheet'
import { CATEGORY_ICON } from '../agenda.text'
import { useGrids } from '../use-grids'
import { controlsOf, type ItemFilter } from '../item-filter'

const ALL = 'all'

const CATEGORY_OPTIONS: readonly ChoiceOption<ItemCategory | typeof ALL>[] = [
  { value: ALL, text: '全部', icon: 'agenda' },
  ...ITEM_CATEGORIES.map((category) => ({
    value: category,
    text: ITEM_CATEGORY_TEXT[category],
    icon: CATEGORY_ICON[category],
  })),
]

/** Category and grid of the list, all choices in sight. */
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
    <Sheet title="筛选议题" onClose={onClose}>
      {hasCategory ? (
        <ChoiceField
          label="类别"
          layout="tiles"
          options={CATEGORY_OPTIONS}
          value={filter.category ?? ALL}
          onChange={(value) => {
            onChange(withCategory(filter, value === ALL ? undefined : value))
          }}
        />
      ) : null}
      {hasGrid && grids.length > 1 ? (
        <ChoiceField
          label="网格"
          layout="tiles"
          options={[
            { value: ALL, text: '全部' },
            ...grids.map((grid) => ({ value: grid.id, text: grid.name })),
          ]}
          value={filter.gridId ?? ALL}
          onChange={(value) => {
            onChange(withGrid(filter, value === ALL ? undefined : value))
          }}
        />
      ) : null}
      <BigButton text="看筛选结果" onTap={onClose} />
    </Sheet>
  )
}

function withCategory(filter: ItemFilter, category: ItemCategory | undefined): ItemFilter {
  const rest = { ...filter }
  delete rest.category
  return category === undefined ? rest : { ...rest, category }
}

function withGrid(filter: ItemFilter, gridId: string | undefined): ItemFilter {
  const rest = { ...filter }
  delete rest.gridId
  return gridId === undefined ? rest : { ...rest, gridId }
}
