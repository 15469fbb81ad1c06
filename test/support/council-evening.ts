import { AttendanceModel } from '@linyi/server/features/meetings/meeting.model'
import { openSession } from '@linyi/server/platform/auth/session.store'
import { passTo } from './meetings'
import type { TestService } from './test-service'

/** A meeting of the demo on its evening, with its whole council in the room. */
export interface CouncilEvening {
  readonly meetingId: string
  /** Sessions: of the chair, of the recorder, of the other members. */
  readonly chair: string
  readonly recorder: string
  readonly members: readonly string[]
}

/** Goes to the evening of the meeting that the demo has called, and lets everybody check in. */
export async function gatherCouncil(service: TestService): Promise<CouncilEvening> {
  const signIn = async (personaId: string) =>
    (await service.guest.command('people.signIn', { personaId })).token
  const chair = await signIn('ma-defu')
  const { items } = await service.as(chair).query('meetings.list', {})
  const meetingId = items.find(({ kind }) => kind === 'meeting')?.id ?? ''
  const { checkInFrom } = await service.as(chair).query('meetings.info', { meetingId })
  passTo(service, new Date(checkInFrom))
  // the demo signs in a few people only; its other members get a session of their own here
  const { id: chairId, community } = await service.as(chair).query('people.me', {})
  const communityId = community.id
  const rows = await AttendanceModel.find({ communityId, meetingId, kind: 'member' }).lean()
  const now = service.clock.now()
  const members: string[] = []
  for (const { accountId } of rows) {
    if (accountId === null || accountId === chairId) continue
    members.push((await openSession({ accountId, communityId }, now)).token)
  }
  const recorder = await signIn('he-jing')
  await service.as(recorder).command('meetings.openCheckIn', { meetingId })
  const { code } = await service.as(recorder).query('meetings.code', { meetingId })
  for (const token of [chair, ...members]) {
    await service.as(token).command('meetings.checkIn', { meetingId, code })
  }
  return { meetingId, chair, recorder, members }
}
