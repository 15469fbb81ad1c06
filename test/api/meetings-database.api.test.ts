import { ItemModel } from '@linyi/server/features/agenda/item.model'
import {
  DissentModel,
  MotionModel,
  PointModel,
  SpeechModel,
} from '@linyi/server/features/floor/floor.model'
import { ListeningModel } from '@linyi/server/features/listening/listening.model'
import {
  AttendanceModel,
  DemandModel,
  EntryModel,
  MeetingModel,
  PresenceModel,
} from '@linyi/server/features/meetings/meeting.model'
import {
  ConfirmationModel,
  CorrectionModel,
  MinutesModel,
} from '@linyi/server/features/minutes/minutes.model'
import { startingIn } from '@linyi/server/platform/db/by-time'
import { MEETING_STATUSES } from '@linyi/shared/domain/meetings/meeting'
import { startTestService, type TestService } from '../support/test-service'

interface Explained {
  explain(verbosity: string): Promise<unknown>
}

describe('the queries of meetings', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  const now = new Date()
  const mine = { communityId: 'c' }
  const here = { communityId: 'c', meetingId: 'm' }
  const page = { from: now, to: null, isFalling: false, after: { at: now, id: 'm' }, limit: 20 }
  const calendar = (filter: object, order: 1 | -1 = 1): Explained =>
    MeetingModel.find({ ...mine, ...filter })
      .sort({ startsAt: order, _id: order })
      .limit(21)

  const QUERIES: readonly [string, () => Explained][] = [
    ['the calendar', () => calendar(startingIn(page))],
    ['the past', () => calendar({ startsAt: { $lt: now } }, -1)],
    [
      'the calendar of a grid',
      () => calendar({ gridId: { $in: ['g', null] }, ...startingIn(page) }),
    ],
    [
      '民情夜话 on the calendar',
      () =>
        ListeningModel.find({ ...mine, ...startingIn(page) })
          .sort({ startsAt: 1, _id: 1 })
          .limit(21),
    ],
    [
      'what is being prepared or held',
      () =>
        MeetingModel.find({ ...mine, status: { $in: MEETING_STATUSES.slice(0, 5) } })
          .sort({ startsAt: 1 })
          .limit(200),
    ],
    [
      'what lapses',
      () =>
        MeetingModel.find({ ...mine, status: 'noticed', startsAt: { $lte: now } })
          .sort({ startsAt: 1 })
          .limit(50),
    ],
    [
      'the last meeting of a grid',
      () =>
        MeetingModel.find({ ...mine, gridId: 'g', startedAt: { $type: 'date' } })
          .sort({ startedAt: -1 })
          .limit(1),
    ],
    ['the agenda', () => EntryModel.find(here).sort({ position: 1 })],
    ['somebody’s own row', () => AttendanceModel.find({ ...here, key: 'a' })],
    [
      'somebody’s rows in several meetings',
      () => AttendanceModel.find({ ...mine, meetingId: { $in: ['m', 'n'] }, key: 'a' }),
    ],
    [
      'somebody’s meetings',
      () =>
        AttendanceModel.find({ ...mine, accountId: 'a' })
          .sort({ _id: -1 })
          .limit(500),
    ],
    ['the list at the door', () => AttendanceModel.find(here).sort({ _id: 1 }).limit(21)],
    ['the members', () => AttendanceModel.find({ ...here, kind: 'member' }).sort({ _id: 1 })],
    [
      'the first who waits for a place',
      () =>
        AttendanceModel.find({ ...here, registration: 'waiting' })
          .sort({ queuedAt: 1, _id: 1 })
          .limit(1),
    ],
    [
      'everybody with a part in it',
      () =>
        AttendanceModel.find({ ...here, kind: { $in: ['member', 'invited', 'raiser'] } })
          .select({ key: 1, isPresent: 1 })
          .sort({ kind: 1, _id: 1 }),
    ],
    ['whom somebody represents', () => AttendanceModel.find({ ...here, proxyId: 'r' })],
    ['the stays in the room', () => PresenceModel.find(here).sort({ inAt: 1, _id: 1 })],
    ['an open stay', () => PresenceModel.find({ ...here, attendanceId: 'r', isOpen: true })],
    [
      'an open demand',
      () => DemandModel.find({ ...mine, gridId: 'g', accountId: 'a', isOpen: true }),
    ],
    [
      'items for an agenda',
      () =>
        ItemModel.find({ ...mine, isListed: true, gridId: 'g', status: { $in: ['scheduled'] } })
          .sort({ _id: -1 })
          .limit(21),
    ],
  ]

  it.each(QUERIES)('%s: by an index, in its order', async (_name, query) => {
    const plan = JSON.stringify(await query().explain('executionStats'))

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })

  const several = { ...mine, meetingId: { $in: ['m', 'n'] } }

  /** Each query of the floor and the minutes, by the index that serves it. */
  const SERVED: readonly [string, () => Explained][] = [
    ['floorMotions_list', () => MotionModel.find(here).sort({ _id: 1 })],
    [
      'floorMotions_voting',
      () =>
        MotionModel.find({ ...mine, status: 'put' })
          .sort({ _id: 1 })
          .limit(50),
    ],
    ['floorMotions_mover', () => MotionModel.find({ ...mine, moverId: 'a' }).limit(2000)],
    ['floorSpeeches_list', () => SpeechModel.find(here).sort({ _id: 1 })],
    ['floorSpeeches_account', () => SpeechModel.find({ ...mine, accountId: 'a' }).limit(2000)],
    ['floorPoints_list', () => PointModel.find(here).sort({ _id: 1 })],
    ['floorPoints_account', () => PointModel.find({ ...mine, accountId: 'a' }).limit(2000)],
    ['floorDissents_once', () => DissentModel.find(here).sort({ motionId: 1, accountId: 1 })],
    ['floorDissents_account', () => DissentModel.find({ ...mine, accountId: 'a' }).limit(2000)],
    ['minutes_of_meeting', () => MinutesModel.find(several)],
    [
      'minutesConfirmations_once',
      () => ConfirmationModel.find(here).sort({ accountId: 1 }).limit(500),
    ],
    ['minutesConfirmations_once', () => ConfirmationModel.find(several).limit(1000)],
    [
      'minutesConfirmations_account',
      () => ConfirmationModel.find({ ...mine, accountId: 'a' }).limit(1000),
    ],
    ['minutesCorrections_list', () => CorrectionModel.find(here).sort({ _id: 1 }).limit(500)],
    [
      'minutesCorrections_account',
      () => CorrectionModel.find({ ...mine, accountId: 'a' }).limit(1000),
    ],
  ]

  it.each(SERVED)('%s serves its query, in its order', async (index, query) => {
    const plan = JSON.stringify(await query().explain('executionStats'))

    expect(plan).toContain(`"indexName":"${index}"`)
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })

  it('has no index on the floor and the minutes that neither serves a query nor keeps a rule', () => {
    const models = [MotionModel, SpeechModel, PointModel, DissentModel]
    const written = [MinutesModel, ConfirmationModel, CorrectionModel]
    const serving = new Set(SERVED.map(([index]) => index))
    const idle = [...models, ...written]
      .flatMap((model) => model.schema.indexes())
      .filter(([, { name, unique }]) => unique !== true && !serving.has(name ?? ''))

    expect(idle).toEqual([])
  })
})
