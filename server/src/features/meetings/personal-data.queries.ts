import {
  ATTENDANCE_KIND_TEXT,
  CHECK_IN_WAY_TEXT,
  REGISTRATION_TEXT,
} from '@linyi/shared/domain/meetings/attendance'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { attendancesOfAccount, dropTriesOf } from './attendance.store'
import { giveBackPlaces } from './commands/register-place'
import { demandsOf } from './demand.store'
import { meetingsByIds } from './meeting.store'

/**
 * The meetings somebody was called to, asked for a place in or attended. Who took part in a decision
 * stays on its record, under the name that an erased account has; a place in a meeting to come is
 * given back.
 */
export const meetingsData: PersonalDataPart = {
  title: '会议',
  collections: ['meetingAttendances', 'meetingCodeTries', 'meetingDemands'],
  give: async (communityId, accountId) => {
    const [rows, demands] = await Promise.all([
      attendancesOfAccount(communityId, accountId),
      demandsOf(communityId, accountId),
    ])
    const meetings = await meetingsByIds(
      communityId,
      rows.map(({ meetingId }) => meetingId),
    )
    return {
      参加的会议: rows.map((row) => ({
        会议: meetings.get(row.meetingId)?.title ?? '',
        时间: meetings.get(row.meetingId)?.startsAt.toISOString() ?? '',
        身份: ATTENDANCE_KIND_TEXT[row.kind],
        报名: REGISTRATION_TEXT[row.registration],
        签到时间: row.checkedInAt?.toISOString() ?? null,
        签到方式: row.how === null ? null : CHECK_IN_WAY_TEXT[row.how],
        离场时间: row.leftAt?.toISOString() ?? null,
        回避: row.recusals.map(({ reason, at }) => ({ 理由: reason, 时间: at.toISOString() })),
      })),
      要求开会: demands.map(({ reason, at }) => ({ 理由: reason, 时间: at.toISOString() })),
    }
  },
  erase: async (communityId, accountId, now) => {
    await dropTriesOf(communityId, accountId)
    await giveBackPlaces(communityId, accountId, now)
  },
}
