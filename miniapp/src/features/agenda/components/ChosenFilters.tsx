import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import { ChosenChips, type ChosenChip } from '@/components/chip-row/ChosenChips'
import { VIEW_TEXT } from '../agenda.text'
import { controlsOf, withoutCategory, withoutGrid, type ItemFilter } from '../item-filter'
import { useGrids } from '../use-grids'

/** What the list is narrowed to: only what goes along with the list that is shown. */
export function ChosenFilters({
  filter,
  onChange,
}: {
  filter: ItemFilter
  onChange: (filter: ItemFilter) => void
}) {
  const grids = useGrids()
  const { hasCategory, hasGrid } = controlsOf(filter)
  const { view = 'all', category, gridId, text = '' } = filter
  const chips: ChosenChip[] = []
  const add = (key: string, words: string, rest: ItemFilter) => {
    chips.push({
      key,
      text: words,
      onRemove: () => {
        onChange(rest)
      },
    })
  }
  if (text === '' && view !== 'all') add('view', VIEW_TEXT[view], { ...filter, view: 'all' })
  if (hasCategory && category !== undefined) {
    add('category', ITEM_CATEGORY_TEXT[category], withoutCategory(filter))
  }
  if (hasGrid && gridId !== undefined) {
    const name = grids.find(({ id }) => id === gridId)?.name ?? '一个网格'
    add('grid', name, withoutGrid(filter))
  }
  return <ChosenChips chips={chips} />
}
