/** What other parts may use of agenda items. */
export { useItemList, type ItemFilter } from './use-item-list'
export { ItemCard } from './components/ItemCard'
export { ItemList } from './components/ItemList'
export { ItemFilterSheet } from './components/ItemFilterSheet'
export { AGENDA_TEXT } from './agenda.text'
