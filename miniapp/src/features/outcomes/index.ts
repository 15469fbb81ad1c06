/** What other parts may use of published outcomes. */
export { OutcomeCard } from './components/OutcomeCard'
export { useOutcomeList } from './use-outcome-list'
export { OUTCOMES_TEXT } from './outcomes.text'
