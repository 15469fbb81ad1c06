import type { FeatureRoutes } from '../../platform/http/handler'
import { addEntry, editEntry, moveEntry, removeEntry } from './commands/arrange-agenda'
import { checkIn, checkInFor, leaveMeeting, openCheckIn, registerProxy } from './commands/check-in'
import { demandMeeting } from './commands/demand-meeting'
import { inviteParty, uninviteParty } from './commands/invite-party'
import {
  adjournMeeting,
  resumeMeeting,
  startMeeting,
  suspendMeeting,
} from './commands/lead-meeting'
import { noticeMeeting } from './commands/notice-meeting'
import { openEntry } from './commands/open-entry'
import { editMeeting, planMeeting } from './commands/plan-meeting'
import { cancelMeeting, postponeMeeting } from './commands/put-off-meeting'
import { recuseMember } from './commands/recuse-member'
import { registerPlace, unregisterPlace } from './commands/register-place'
import { checkInCode, meetingCalendarFile, projectorAddress } from './door.queries'
import {
  meetingAttendance,
  meetingDemands,
  meetingInfo,
  meetingItems,
  meetingsList,
} from './meetings.queries'

export const meetingsRoutes = {
  'meetings.list': (input, { actor, now }) => meetingsList(input, actor, now),
  'meetings.info': (input, { actor, now }) => meetingInfo(input, actor, now),
  'meetings.items': (input, { actor, now }) => meetingItems(input, actor, now),
  'meetings.attendance': (input, { actor, now }) => meetingAttendance(input, actor, now),
  'meetings.code': (input, { actor, now }) => checkInCode(input, actor, now),
  'meetings.projector': (input, { actor, now }) => projectorAddress(input, actor, now),
  'meetings.calendarFile': (input, { actor, now }) => meetingCalendarFile(input, actor, now),
  'meetings.demands': (input, { actor, now }) => meetingDemands(input, actor, now),
  'meetings.plan': planMeeting,
  'meetings.edit': editMeeting,
  'meetings.addEntry': addEntry,
  'meetings.editEntry': editEntry,
  'meetings.moveEntry': moveEntry,
  'meetings.removeEntry': removeEntry,
  'meetings.invite': inviteParty,
  'meetings.uninvite': uninviteParty,
  'meetings.notice': noticeMeeting,
  'meetings.postpone': postponeMeeting,
  'meetings.cancel': cancelMeeting,
  'meetings.register': registerPlace,
  'meetings.unregister': unregisterPlace,
  'meetings.openCheckIn': openCheckIn,
  'meetings.checkIn': checkIn,
  'meetings.checkInFor': checkInFor,
  'meetings.proxy': registerProxy,
  'meetings.leave': leaveMeeting,
  'meetings.recuse': recuseMember,
  'meetings.start': startMeeting,
  'meetings.suspend': suspendMeeting,
  'meetings.resume': resumeMeeting,
  'meetings.adjourn': adjournMeeting,
  'meetings.openEntry': openEntry,
  'meetings.demand': demandMeeting,
} satisfies FeatureRoutes
