export { listeningOnCalendar } from './calendar.queries'
