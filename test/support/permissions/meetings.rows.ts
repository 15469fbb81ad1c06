import { noticedMeeting, openDoor, openHearing, planMeeting, preparedMeeting } from '../meetings'
import type { Stage } from './stage'
import { ACTING, everybody, nobodyActs, nobodyReads, SIGNED, type Row, type Target } from './table'

const DAY_MS = 86_400_000
const SOON_MS = 20 * 60_000
const MATERIAL = [{ title: '说明', text: '请先看。' }]

/** The door of a meeting that begins so soon may be opened at once. */
const soon = ({ service }: Stage) => ({
  startsAt: new Date(service.clock.now().getTime() + SOON_MS).toISOString(),
})

/** A meeting that is being prepared, with one entry that is no item. */
async function planned({ service, community }: Stage): Promise<Target> {
  const meetingId = await planMeeting(service, community)
  const { id: entryId } = await service
    .as(community.chair.token)
    .command('meetings.addEntry', { meetingId, title: '通报', minutes: 5, materials: MATERIAL })
  return { meetingId, entryId }
}

/** A meeting that is ready for its notice. */
async function prepared({ service, community }: Stage): Promise<Target> {
  return { ...(await preparedMeeting(service, community)) }
}

async function noticed(stage: Stage, wish: object = {}): Promise<Target> {
  const { service, community } = stage
  const meeting = await noticedMeeting(service, community, { places: 100, ...wish })
  return { ...meeting, attendanceId: '0'.repeat(24) }
}

/** A meeting whose door is open; nobody of the table is in the room. */
async function gathered(stage: Stage): Promise<Target> {
  const { service, community } = stage
  const target = await noticed(stage, soon(stage))
  await openDoor(service, community, target['meetingId'] ?? '')
  return target
}

/** A hearing in session: no council, so nobody has to be there. */
async function hearing({ service, community }: Stage): Promise<Target> {
  const target = await openHearing(service, community)
  await service.as(community.chair.token).command('meetings.start', { meetingId: target.meetingId })
  return target
}

const CONVENERS = { councilChair: 'ok', gridSecretary: 'ok', communitySecretary: 'ok' } as const
const KEEPERS = { councilChair: 'ok', recorder: 'ok', gridWorker: 'ok' } as const
const convening = { ...ACTING, ...CONVENERS, rest: 'meetings.not_convener' } as const
const keeping = { ...ACTING, ...KEEPERS, rest: 'meetings.not_keeper' } as const
const leading = { ...ACTING, councilChair: 'ok', rest: 'meetings.not_chair' } as const
const foreign = nobodyActs('meetings.not_found')

const occasion = (stage: Stage) => ({
  title: '议题讨论会',
  startsAt: new Date(stage.service.clock.now().getTime() + 10 * DAY_MS).toISOString(),
  venue: '活动室',
})

/** A step of a hearing that is being held: whoever may hears at most that it is elsewhere now. */
const step = (name: Row['name'], input: object = {}): Row => ({
  name,
  prepare: hearing,
  request: ({ meetingId }) => ({ meetingId, ...input }),
  own: leading,
  other: foreign,
  passes: ['meetings.wrong_status', 'meetings.no_quorum'],
})

export const meetingsRows: readonly Row[] = [
  { name: 'meetings.list', request: () => ({}), own: everybody },
  {
    name: 'meetings.info',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId }),
    own: everybody,
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'meetings.items',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId }),
    own: { ...SIGNED, ...CONVENERS, rest: 'meetings.not_convener' },
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'meetings.plan',
    request: (_target, stage) => ({
      type: 'topicDiscussion',
      gridId: stage.community.gridId,
      ...occasion(stage),
    }),
    own: convening,
  },
  {
    name: 'meetings.edit',
    prepare: planned,
    request: ({ meetingId }, stage) => ({ meetingId, ...occasion(stage) }),
    own: convening,
    other: foreign,
  },
  {
    name: 'meetings.addEntry',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId, title: '再议一件', minutes: 5 }),
    own: convening,
    other: foreign,
  },
  {
    name: 'meetings.editEntry',
    prepare: planned,
    request: ({ meetingId, entryId }) => ({ meetingId, entryId, minutes: 10 }),
    own: convening,
    other: foreign,
  },
  {
    name: 'meetings.moveEntry',
    prepare: planned,
    request: ({ meetingId, entryId }) => ({ meetingId, entryId, position: 0 }),
    own: convening,
    other: foreign,
  },
  {
    name: 'meetings.removeEntry',
    prepare: planned,
    request: ({ meetingId, entryId }) => ({ meetingId, entryId }),
    own: convening,
    other: foreign,
    passes: ['meetings.entry_not_found'],
  },
  {
    name: 'meetings.invite',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId, kind: 'expert', name: '电工', way: 'phone' }),
    own: convening,
    other: foreign,
  },
  {
    name: 'meetings.uninvite',
    prepare: planned,
    request: ({ meetingId, entryId }) => ({ meetingId, attendanceId: entryId }),
    own: convening,
    other: foreign,
    passes: ['meetings.attendance_not_found'],
  },
  {
    name: 'meetings.notice',
    prepare: prepared,
    request: ({ meetingId }) => ({ meetingId }),
    own: convening,
    other: foreign,
    passes: ['meetings.wrong_status'],
  },
  {
    name: 'meetings.postpone',
    prepare: planned,
    request: ({ meetingId }, stage) => ({
      meetingId,
      startsAt: occasion(stage).startsAt,
      reason: '场地冲突',
    }),
    own: convening,
    other: foreign,
    passes: ['meetings.wrong_status'],
  },
  {
    name: 'meetings.cancel',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId, reason: '不开了' }),
    own: convening,
    other: foreign,
    passes: ['meetings.wrong_status'],
  },
  {
    name: 'meetings.register',
    prepare: (stage) => noticed(stage),
    request: ({ meetingId }) => ({ meetingId }),
    own: {
      ...ACTING,
      resident: 'ok',
      partyMember: 'ok',
      unitVolunteer: 'ok',
      buildingLead: 'ok',
      councilMember: 'ok',
      recorder: 'ok',
      councilChair: 'ok',
      rest: 'meetings.not_member',
    },
    other: foreign,
  },
  {
    name: 'meetings.unregister',
    prepare: (stage) => noticed(stage),
    request: ({ meetingId }) => ({ meetingId }),
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'meetings.not_registered' },
    other: foreign,
  },
  {
    name: 'meetings.calendarFile',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId }),
    own: everybody,
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'meetings.openCheckIn',
    prepare: (stage) => noticed(stage),
    request: ({ meetingId }) => ({ meetingId }),
    own: keeping,
    other: foreign,
    passes: ['meetings.check_in_too_early'],
  },
  {
    name: 'meetings.code',
    prepare: gathered,
    request: ({ meetingId }) => ({ meetingId }),
    own: { ...SIGNED, ...KEEPERS, rest: 'meetings.not_keeper' },
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'meetings.checkIn',
    prepare: gathered,
    // a code that is wrong nearly always is answered, not refused
    request: ({ meetingId }) => ({ meetingId, code: '000000' }),
    own: {
      ...ACTING,
      resident: 'ok',
      partyMember: 'ok',
      unitVolunteer: 'ok',
      buildingLead: 'ok',
      councilMember: 'ok',
      recorder: 'ok',
      councilChair: 'ok',
      rest: 'meetings.not_member',
    },
    other: foreign,
  },
  {
    name: 'meetings.checkInFor',
    prepare: gathered,
    request: ({ meetingId, attendanceId }) => ({ meetingId, attendanceId }),
    own: keeping,
    other: foreign,
    passes: ['meetings.attendance_not_found'],
  },
  {
    name: 'meetings.proxy',
    prepare: gathered,
    request: ({ meetingId, attendanceId }) => ({
      meetingId,
      attendanceId,
      proxyAttendanceId: attendanceId,
    }),
    own: keeping,
    other: foreign,
    passes: ['meetings.attendance_not_found'],
  },
  {
    name: 'meetings.leave',
    prepare: gathered,
    request: ({ meetingId, attendanceId }) => ({ meetingId, attendanceId }),
    own: keeping,
    other: foreign,
    passes: ['meetings.attendance_not_found'],
  },
  {
    name: 'meetings.recuse',
    prepare: gathered,
    request: ({ meetingId, entryId }) => ({ meetingId, entryId, reason: '利害关系' }),
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'meetings.not_voting' },
    other: foreign,
  },
  {
    name: 'meetings.attendance',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId }),
    own: { ...SIGNED, ...CONVENERS, ...KEEPERS, rest: 'meetings.not_keeper' },
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'meetings.projector',
    prepare: planned,
    request: ({ meetingId }) => ({ meetingId, site: 'https://example.cn' }),
    own: { ...SIGNED, ...CONVENERS, ...KEEPERS, rest: 'meetings.not_keeper' },
    other: nobodyReads('meetings.not_found'),
  },
  step('meetings.start'),
  step('meetings.suspend', { reason: '休息十分钟' }),
  step('meetings.resume'),
  {
    name: 'meetings.openEntry',
    prepare: hearing,
    request: ({ meetingId, entryId }) => ({ meetingId, entryId }),
    own: leading,
    other: foreign,
    passes: ['meetings.entry_done'],
  },
  step('meetings.adjourn'),
  {
    name: 'meetings.demands',
    request: (_target, { community }) => ({ gridId: community.gridId }),
    own: everybody,
  },
  {
    name: 'meetings.demand',
    request: (_target, { community }) => ({ gridId: community.gridId, reason: '请开会' }),
    own: {
      ...ACTING,
      councilMember: 'ok',
      councilChair: 'ok',
      rest: 'meetings.not_council_member',
    },
  },
]
