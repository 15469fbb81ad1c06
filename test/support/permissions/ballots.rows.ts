import { openBallot, scheduleItem } from '../story'
import type { Stage } from './stage'
import { ACTING, everybody, nobodyActs, nobodyReads, SIGNED, type Row, type Target } from './table'

/** A ballot of the council, open for a day. */
async function running(stage: Stage): Promise<Target> {
  const { service, community } = stage
  const itemId = await scheduleItem(service, community)
  return { itemId, ballotId: await openBallot(service, community, itemId) }
}

/** A poll, and a resident of the building who has not voted. */
async function polling(stage: Stage): Promise<Target> {
  const { service, community } = stage
  const itemId = await scheduleItem(service, community)
  const ballotId = await openBallot(service, community, itemId, 'advisory')
  return { ballotId, unit: community.residents[0]?.accountId ?? '' }
}

/** Who goes from door to door there; the volunteer is of other stairs. */
const KNOCKING = {
  buildingLead: 'ok',
  gridWorker: 'ok',
  gridSecretary: 'ok',
  rest: 'ballots.not_canvasser',
} as const

const ELECTORS = { councilMember: 'ok', councilChair: 'ok' } as const
const KEEPERS = { supervisor: 'ok', communitySecretary: 'ok' } as const

export const ballotsRows: readonly Row[] = [
  {
    name: 'ballots.setAreas',
    request: () => ({
      flats: [{ householdId: '0'.repeat(24), areaCm2: 800_000, source: 'register' }],
    }),
    own: { ...ACTING, communitySecretary: 'ok', rest: 'ballots.not_area_keeper' },
    passes: ['places.not_found'],
  },
  {
    name: 'ballots.areas',
    request: (_target, { community }) => ({ buildingId: community.buildingId }),
    own: { ...SIGNED, communitySecretary: 'ok', rest: 'ballots.not_area_keeper' },
  },
  {
    name: 'ballots.remind',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId }),
    own: {
      ...ACTING,
      councilChair: 'ok',
      gridWorker: 'ok',
      gridSecretary: 'ok',
      communitySecretary: 'ok',
      rest: 'ballots.not_reminder',
    },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.reminded_today'],
  },
  {
    name: 'ballots.preview',
    prepare: running,
    request: ({ itemId }) => ({ itemId, effect: 'council' }),
    own: { ...SIGNED, councilChair: 'ok', rest: 'ballots.not_chair' },
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'ballots.sheetCode',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId, site: 'https://example.cn' }),
    own: everybody,
    other: nobodyReads('ballots.not_found'),
  },
  {
    name: 'ballots.receipt',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId }),
    own: everybody,
    other: nobodyReads('ballots.not_found'),
  },
  { name: 'ballots.mine', own: everybody },
  {
    name: 'ballots.box',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId }),
    own: everybody,
    other: nobodyReads('ballots.not_found'),
    passes: ['ballots.still_open'],
  },
  {
    name: 'ballots.recuse',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId, reason: '施工方是我的亲属。' }),
    own: { ...ACTING, ...ELECTORS, rest: 'ballots.not_elector' },
    other: nobodyActs('ballots.not_found'),
  },
  {
    name: 'ballots.challenge',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId, reason: '请再数一次。' }),
    own: { ...ACTING, ...ELECTORS, rest: 'ballots.not_elector' },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.wrong_status'],
  },
  {
    name: 'ballots.extend',
    prepare: running,
    request: ({ ballotId }, { service }) => ({
      ballotId,
      closesAt: new Date(service.clock.now().getTime() + 30 * 3_600_000).toISOString(),
      reason: '参加的人还不够。',
    }),
    own: { ...ACTING, councilChair: 'ok', rest: 'ballots.not_chair' },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.already_extended'],
  },
  {
    name: 'ballots.certify',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId }),
    own: { ...ACTING, councilChair: 'ok', recorder: 'ok', rest: 'ballots.not_certifier' },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.wrong_status'],
  },
  {
    name: 'ballots.recount',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId, answer: '重新计票结果一致。' }),
    own: { ...ACTING, ...KEEPERS, rest: 'ballots.not_supervisor' },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.wrong_status'],
  },
  {
    name: 'ballots.annul',
    prepare: running,
    request: ({ ballotId }) => ({ ballotId, reason: '名单有误。' }),
    own: { ...ACTING, ...KEEPERS, rest: 'ballots.not_supervisor' },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.wrong_status'],
  },
  {
    name: 'ballots.canvass',
    prepare: polling,
    request: ({ ballotId }, { community }) => ({ ballotId, buildingId: community.buildingId }),
    own: { ...SIGNED, ...KNOCKING, unitVolunteer: 'ok' },
    other: nobodyReads('ballots.not_found'),
  },
  {
    name: 'ballots.waitingPapers',
    prepare: polling,
    request: ({ ballotId }) => ({ ballotId }),
    own: { ...SIGNED, ...KNOCKING, unitVolunteer: 'ok' },
    other: nobodyReads('ballots.not_found'),
  },
  {
    name: 'ballots.visit',
    prepare: polling,
    request: ({ ballotId, unit }) => ({ ballotId, unit, outcome: 'away' }),
    own: { ...ACTING, ...KNOCKING },
    other: nobodyActs('ballots.not_found'),
  },
  {
    name: 'ballots.enterPaper',
    prepare: polling,
    request: ({ ballotId, unit }) => ({ ballotId, unit, choice: 'yes', origin: 'assisted' }),
    own: { ...ACTING, ...KNOCKING },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.paper_pending'],
  },
  {
    name: 'ballots.confirmPaper',
    prepare: polling,
    request: ({ ballotId, unit }) => ({ ballotId, unit, choice: 'yes' }),
    own: { ...ACTING, ...KNOCKING },
    other: nobodyActs('ballots.not_found'),
    passes: ['ballots.paper_gone'],
  },
]
