export { listeningOnCalendar } from './calendar.queries'
export { findListening } from './listening.store'
