import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import type { ItemFilter, ItemView } from '@/features/agenda'

/** What the filter shows at present, on its button. */
export function filterText({ category, gridId, view = 'all' }: ItemFilter): string {
  const words = [
    category === undefined || view !== 'all' ? null : ITEM_CATEGORY_TEXT[category],
    gridId === undefined ? null : '一个网格',
  ].filter((word) => word !== null)
  if (words.length > 0) return words.join(' · ')
  return view === 'all' ? '全部类别' : '全部网格'
}

/** Lists of their own beside the tabs; one at a time. */
export const VIEW_CHIPS: readonly { view: ItemView; text: string }[] = [
  { view: 'mine', text: '我提的' },
  { view: 'seconded', text: '我附议的' },
  { view: 'overdue', text: '超期的' },
]
