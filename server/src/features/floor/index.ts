export { settleVotes } from './commands/decide-motion'
export { dissentsOf, loadFloor, type DissentDocument } from './floor.store'
export { floorData } from './personal-data.queries'
