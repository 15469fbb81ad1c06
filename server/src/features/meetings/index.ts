export {
  attendancesOfAccount,
  attendeesOf,
  findAttendance,
  moveAttendances,
  presencesOf,
  type PresenceDocument,
} from './attendance.store'
export { calledPage, meetingsComing } from './called.store'
export { lapseMeetings } from './commands/put-off-meeting'
export {
  recordMeetingEvent,
  stepMeeting,
  type MeetingAuthor,
  type MeetingCall,
} from './commands/step-meeting'
export { entriesOf, findEntry } from './entry.store'
export {
  findMeeting,
  meetingsByIds,
  meetingsDue,
  meetingsIn,
  meetingsOnCalendar,
  touchMeeting,
  writeMeeting,
  type MeetingDocument,
} from './meeting.store'
export { seatedIn, type Seated } from './roster.store'
export { meetingsData } from './personal-data.queries'
export { ofMeeting } from './meetings.realtime'
export { meetingsWaitingFor } from './tasks.queries'
export { meetingsPolicy } from './meetings.policy'
