import { z } from 'zod'
import { BALLOT_RESULTS } from '../domain/ballots/ballot'
import type { ErrorCode } from './errors'
import { id } from './fields'

export const count = z.number().int()
export const meeting = { meetingId: id }
export const motion = { ...meeting, motionId: id }
/** The recorder acts for a member without a phone: the row of whom the record is to name. */
export const forWhom = { attendanceId: id.optional() }
/** A day as people say it: 2026-12-01. */
export const day = z.iso.date('请选择日期')
export const hands = { yes: count.min(0).max(1000), no: count.min(0).max(1000) }

/** Where the floor then is; the page shows the state of that revision or of a later one. */
export const changed = z.object({ revision: count })
export const added = changed.extend({ id })
export const decided = changed.extend({ result: z.enum(BALLOT_RESULTS), sentence: z.string() })

export const MEETING_ERRORS = [
  'meetings.not_found',
  'floor.not_in_session',
] as const satisfies readonly ErrorCode[]
/** What the recorder hears who acts for somebody without a phone. */
export const FOR_ERRORS = [
  'meetings.not_keeper',
  'meetings.attendance_not_found',
] as const satisfies readonly ErrorCode[]
/** What a member hears who takes part. */
export const PART_ERRORS = [
  ...MEETING_ERRORS,
  ...FOR_ERRORS,
  'floor.not_present',
  'floor.not_member',
  'floor.recused',
  'floor.chair_neutral',
] as const satisfies readonly ErrorCode[]
export const MOTION_ERRORS = [
  'floor.motion_not_found',
  'floor.wrong_status',
] as const satisfies readonly ErrorCode[]
/** What the chair hears. */
export const CHAIR_ERRORS = [
  ...MEETING_ERRORS,
  'floor.not_chair',
  'floor.point_pending',
  'floor.somebody_speaks',
] as const satisfies readonly ErrorCode[]
/** What is said where hands put a matter off or hand it on. */
export const AWAY_ERRORS = [
  'floor.amendment_nested',
  'floor.amendment_open',
  'floor.no_quorum',
  'floor.count_wrong',
  'floor.no_majority',
] as const satisfies readonly ErrorCode[]
/** What the matter itself refuses. */
export const ITEM_ERRORS = [
  'agenda.not_found',
  'agenda.wrong_status',
  'agenda.must_escalate',
] as const satisfies readonly ErrorCode[]
