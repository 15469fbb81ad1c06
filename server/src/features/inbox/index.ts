export { fanOut, fanOutBehind } from './commands/fan-out'
export { remind } from './commands/remind'
export { moveEntries, sweepEntries } from './inbox.store'
export { noticesData } from './personal-data.queries'
