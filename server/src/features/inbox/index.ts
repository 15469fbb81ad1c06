export { fanOut, fanOutBehind } from './commands/fan-out'
export { remindPeople } from './commands/remind-people'
export { moveEntries, sweepEntries } from './inbox.store'
export { noticesData } from './personal-data.queries'
