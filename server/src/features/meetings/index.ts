export {
  attendanceOf,
  attendancesOfAccount,
  attendancesOfKind,
  attendeesOf,
  findAttendance,
  membersOf,
  moveAttendances,
  presencesOf,
  type AttendanceDocument,
  type PresenceDocument,
} from './attendance.store'
export { calledPage, meetingsComing } from './called.store'
export { lapseMeetings } from './commands/put-off-meeting'
export {
  recordMeetingEvent,
  requireQuorum,
  stepMeeting,
  weighQuorum,
  type MeetingAuthor,
  type MeetingCall,
} from './commands/step-meeting'
export { entriesOf, findEntry, writeEntry, type EntryDocument } from './entry.store'
export { presentLive } from './meeting-live.presenter'
export {
  findMeeting,
  meetingsByIds,
  meetingsIn,
  meetingsOnCalendar,
  touchMeeting,
  writeMeeting,
  type MeetingDocument,
  type MeetingFloor,
} from './meeting.store'
export { seatedIn, type Seated } from './roster.store'
export { meetingsData } from './personal-data.queries'
export { ofMeeting } from './meetings.realtime'
export { meetingsWaitingFor } from './tasks.queries'
export { meetingsPolicy } from './meetings.policy'
