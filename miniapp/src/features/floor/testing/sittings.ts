import type { FloorState, MotionView, SpeechView } from '@linyi/shared/contract/floor.contract'
import type { AgendaEntry, MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import type { Sitting } from '../floor-view'

export const MEETING = '000000000000000000000001'
export const ENTRY = '000000000000000000000002'
export const NEXT_ENTRY = '000000000000000000000003'
export const MOTION = '000000000000000000000004'
export const NOW = '2026-12-01T11:30:00.000Z'

const yes = { allowed: true }
const no = { allowed: false }

export const entryOf = (change: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id: ENTRY,
  parentId: null,
  position: 0,
  item: {
    id: '000000000000000000000005',
    number: '1号',
    status: 'deliberating',
    proposal: '装十个充电口',
    raiser: '李**',
  },
  title: '充电设施',
  minutes: 30,
  startsAt: NOW,
  presenter: null,
  materials: [],
  status: 'open',
  openedAt: NOW,
  doneAt: null,
  ...change,
})

export const motionOf = (change: Partial<MotionView> = {}): MotionView => ({
  id: MOTION,
  entryId: ENTRY,
  itemId: '000000000000000000000005',
  kind: 'main',
  amends: null,
  text: '在3号楼东侧装十个充电口，费用由物业先垫付。',
  movedText: null,
  mover: '李秀英',
  isMine: false,
  seconder: '王建国',
  status: 'debate',
  movedAt: NOW,
  actingChair: null,
  isTakenOver: false,
  vote: null,
  decidedAt: null,
  dissents: [],
  abilities: {},
  ...change,
})

export const voteOf = (
  change: Partial<NonNullable<MotionView['vote']>> = {},
): NonNullable<MotionView['vote']> => ({
  way: 'hands',
  electors: 7,
  members: 7,
  ballotId: null,
  openedAt: NOW,
  closesAt: null,
  turnout: null,
  asked: 0,
  nextAskAt: null,
  result: null,
  tally: null,
  sentence: null,
  ...change,
})

export const speechOf = (change: Partial<SpeechView> = {}): SpeechView => ({
  id: '000000000000000000000006',
  motionId: MOTION,
  name: '王建国',
  isMine: false,
  stance: 'for',
  status: 'waiting',
  turn: 1,
  requestedAt: NOW,
  ...change,
})

export const floorOf = (change: Partial<FloorState> = {}): FloorState => ({
  meetingId: MEETING,
  revision: 1,
  now: NOW,
  isInSession: true,
  hasQuorum: true,
  entryId: ENTRY,
  presiding: { name: '马德福', isActing: false },
  onFloorId: null,
  asideId: null,
  motions: [],
  speaker: null,
  queue: [],
  point: null,
  rules: {
    speechSeconds: 120,
    speechesPerMotion: 2,
    motionsMax: 5,
    motionsLeft: 5,
    basis: '南塘议事规则',
  },
  ...change,
  mine: {
    isPresent: true,
    isMember: true,
    isRecused: false,
    presides: true,
    turnsLeft: 2,
    waitingSpeechId: null,
    votesFor: null,
    ...change.mine,
    abilities: {
      move: no,
      requestSpeech: no,
      withdrawSpeech: no,
      giveFloor: yes,
      endSpeech: no,
      raisePoint: no,
      rulePoint: no,
      handOver: no,
      ...change.mine?.abilities,
    },
  },
})

export const meetingOf = (change: Partial<MeetingInfo> = {}): MeetingInfo => ({
  id: MEETING,
  type: 'jointCouncil',
  title: '议事联席会',
  status: 'inSession',
  gridId: null,
  placeName: '8号网格',
  startsAt: NOW,
  endsAt: NOW,
  venue: '活动室',
  link: null,
  services: [],
  places: 0,
  chair: '议事长 马德福',
  noticeUntil: null,
  noticedAt: NOW,
  checkInFrom: NOW,
  startedAt: NOW,
  adjournedAt: null,
  reason: null,
  entryId: ENTRY,
  nextEntryId: NEXT_ENTRY,
  entries: [entryOf(), entryOf({ id: NEXT_ENTRY, title: '小花园长椅', status: 'waiting' })],
  parties: [],
  affected: [],
  quorum: { members: 15, recused: 0, present: 12, needed: 10, isReached: true },
  counts: { registered: 0, waiting: 0, guests: 0 },
  mine: null,
  rules: {
    noticeDays: 3,
    quorumText: '三分之二',
    speechSeconds: 120,
    speechesPerMotion: 2,
    maxMotions: 5,
    proxies: false,
    correctionDays: 3,
    basis: '南塘议事规则',
  },
  revision: 1,
  ...change,
  abilities: {
    edit: no,
    notice: no,
    postpone: no,
    cancel: no,
    openCheckIn: no,
    readAttendance: yes,
    readMinutes: yes,
    keepDoor: yes,
    start: no,
    suspend: yes,
    resume: no,
    adjourn: yes,
    openEntry: yes,
    register: no,
    unregister: no,
    checkIn: no,
    leave: yes,
    recuse: no,
    ...change.abilities,
  },
})

/** A meeting in session with this motion on the floor. */
export const debating = (
  motion: Partial<MotionView>,
  floor: Partial<FloorState> = {},
): Sitting => ({
  meeting: meetingOf(),
  floor: floorOf({ onFloorId: MOTION, motions: [motionOf(motion)], ...floor }),
})
