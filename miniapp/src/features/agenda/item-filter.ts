import type { RequestInput } from '@linyi/shared/contract/operations'
import {
  ITEM_CATEGORIES,
  ITEM_GROUPS,
  type ItemCategory,
  type ItemGroup,
} from '@linyi/shared/domain/agenda/item'

/** Whose items, or which special ones; each is a list of its own. */
export const ITEM_VIEWS = ['all', 'mine', 'seconded', 'overdue'] as const
export type ItemView = (typeof ITEM_VIEWS)[number]

/** What the list shows; an absent part means all. */
export interface ItemFilter {
  view?: ItemView
  group?: ItemGroup
  category?: ItemCategory
  gridId?: string
  /** A number, or words of the title. */
  text?: string
}

type ListInput = Omit<RequestInput<'agenda.list'>, 'after' | 'limit'>

/**
 * What is asked of the service. It has an index for each way of filtering and refuses those that have
 * none, so a part that does not go with the others is left out here, as the page leaves out its
 * control.
 */
export function listInput({
  view = 'all',
  group,
  category,
  gridId,
  text = '',
}: ItemFilter): ListInput {
  const inGroup = group === undefined ? {} : { group }
  const inGrid = gridId === undefined ? {} : { gridId }
  const inCategory = category === undefined ? {} : { category }
  if (text.trim() !== '') return { text: text.trim() }
  switch (view) {
    case 'mine':
      return { mine: 'true', ...inGroup }
    case 'seconded':
      return { seconded: 'true' }
    case 'overdue':
      return { overdue: 'true', ...inGrid }
    case 'all':
      return { ...inGroup, ...inCategory, ...inGrid }
  }
}

/** Which controls go along with what is shown. */
export function controlsOf({ view = 'all', text = '' }: ItemFilter): {
  hasGroups: boolean
  hasCategory: boolean
  hasGrid: boolean
} {
  const isSearch = text.trim() !== ''
  return {
    hasGroups: !isSearch && (view === 'all' || view === 'mine'),
    hasCategory: !isSearch && view === 'all',
    hasGrid: !isSearch && (view === 'all' || view === 'overdue'),
  }
}

const PARTS = ['view', 'group', 'category', 'gridId', 'text'] as const

/** The filter as words of an address: a desk keeps the filtered list beside the item that is opened. */
export const filterWords = (filter: ItemFilter): string =>
  PARTS.map((part) => [part, filter[part] ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([part, value]) => `&${part}=${encodeURIComponent(value)}`)
    .join('')

const IDENTIFIER = /^[0-9a-f]{24}$/

/** The filter that an address names; what nobody can ask for is left out. */
export function filterOfWords(
  words: Readonly<Partial<Record<(typeof PARTS)[number], string | undefined>>>,
): ItemFilter {
  const view = ITEM_VIEWS.find((one) => one === words.view)
  const group = ITEM_GROUPS.find((one) => one === words.group)
  const category = ITEM_CATEGORIES.find((one) => one === words.category)
  const { gridId = '', text } = words
  return {
    ...(view === undefined ? {} : { view }),
    ...(group === undefined ? {} : { group }),
    ...(category === undefined ? {} : { category }),
    ...(IDENTIFIER.test(gridId) ? { gridId } : {}),
    ...(text === undefined ? {} : { text }),
  }
}

export function withoutCategory(filter: ItemFilter): ItemFilter {
  const rest = { ...filter }
  delete rest.category
  return rest
}

export function withoutGrid(filter: ItemFilter): ItemFilter {
  const rest = { ...filter }
  delete rest.gridId
  return rest
}
