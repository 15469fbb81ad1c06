export { listeningOnCalendar, type ListeningOnCalendar } from './calendar.queries'
export { findListening } from './listening.store'
