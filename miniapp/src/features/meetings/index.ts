/** What other parts may use of meetings. */
export { Calendar, useCalendar, type CalendarView } from './components/Calendar'
export { NextMeeting } from './components/NextMeeting'
export { MEETINGS_TEXT } from './meetings.text'
