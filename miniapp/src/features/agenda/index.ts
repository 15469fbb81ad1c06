/** What other parts may use of agenda items. */
export { useItemList } from './use-item-list'
export { controlsOf, type ItemFilter, type ItemView } from './item-filter'
export { ItemCard } from './components/ItemCard'
export { ItemList } from './components/ItemList'
export { ItemFilterSheet } from './components/ItemFilterSheet'
export { ItemSearch } from './components/ItemSearch'
export { AGENDA_TEXT, emptyTextOf } from './agenda.text'
