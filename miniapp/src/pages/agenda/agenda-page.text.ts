import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import type { ItemFilter } from '@/features/agenda'

/** What the filter shows at present, on its button. */
export function filterText({ category, gridId }: ItemFilter): string {
  const words = [
    category === undefined ? null : ITEM_CATEGORY_TEXT[category],
    gridId === undefined ? null : '一个网格',
  ].filter((word) => word !== null)
  return words.length === 0 ? '全部类别' : words.join(' · ')
}
