export { checkRoll, type RollFault, type RollPerson, type RollRow } from './roll.rules'
export { replaceRoll, type RollChange, type RollPlacedPerson } from './roll.store'
