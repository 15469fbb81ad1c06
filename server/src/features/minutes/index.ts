export { moveReadings } from './minutes.store'
export { minutesData } from './personal-data.queries'
export { minutesWaitingFor } from './tasks.queries'
