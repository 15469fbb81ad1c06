/** What other parts may use of agenda items. */
export { useItemList } from './use-item-list'
export { controlsOf, type ItemFilter } from './item-filter'
export { ItemCard } from './components/ItemCard'
export { ItemList } from './components/ItemList'
export { ChosenFilters } from './components/ChosenFilters'
export { ItemFilterSheet } from './components/ItemFilterSheet'
export { ItemSearch } from './components/ItemSearch'
export { AGENDA_TEXT, emptyTextOf } from './agenda.text'
