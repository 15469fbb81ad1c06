import { gathering, raised } from './agenda.rows'
import {
  ACTING,
  everybody,
  nobodyActs,
  nobodyReads,
  SIGNED,
  type Cells,
  type Expectation,
  type Row,
} from './table'

const TEXT = '情况属实，按规定办理。'
const DAY = '2030-01-01'
const ID = '0'.repeat(24)

/** Offices that screen what residents raise. */
const SCREENERS = { gridWorker: 'ok', gridSecretary: 'ok', communitySecretary: 'ok' } as const
const REVIEWERS = { gridSecretary: 'ok', communitySecretary: 'ok' } as const

const only = (callers: object, rest: Expectation): Cells => ({ ...ACTING, ...callers, rest })
const raiser = only({}, 'agenda.not_raiser')
const screener = only(SCREENERS, 'agenda.not_screener')
const reviewer = only(REVIEWERS, 'agenda.not_reviewer')
const chair = only({ councilChair: 'ok' }, 'ballots.not_chair')
/** Whoever may file for somebody without a phone. */
const filer = only({ ...SCREENERS, streetOfficer: 'ok' }, 'agenda.not_filer')
/** The supervisor signs, and the chair whose council decided it. */
const inspector = only({ supervisor: 'ok', councilChair: 'ok' }, 'agenda.not_inspector')
const handlerOrChair = only({ ...SCREENERS, councilChair: 'ok' }, 'agenda.not_handler')
const handler = only(SCREENERS, 'agenda.not_handler')

/** A command about a matter that neighbours are being asked to second: whoever may hears the state. */
const act = (
  name: Row['name'],
  own: Cells,
  input: object = {},
  passes: Row['passes'] = [],
): Row => ({
  name,
  prepare: gathering,
  request: ({ itemId }) => ({ itemId, ...input }),
  own,
  other: nobodyActs('agenda.not_found'),
  passes: ['agenda.wrong_status', ...passes],
})

/** The life of an item after it was raised: who answers, decides, carries out and signs (DOMAIN A4). */
export const agendaLifeRows: readonly Row[] = [
  {
    name: 'agenda.records',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId }),
    own: everybody,
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'agenda.similar',
    prepare: ({ community }) => Promise.resolve({ gridId: community.gridId }),
    request: ({ gridId }) => ({ gridId, title: '路灯不亮' }),
    own: everybody,
    // the other grid has nothing of this community in it
    other: everybody,
  },
  { name: 'agenda.queues', own: everybody },
  { name: 'agenda.queue', request: () => ({ queue: 'screen' }), own: everybody },
  {
    name: 'agenda.paperSheets',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId }),
    own: { ...SIGNED, ...SCREENERS, streetOfficer: 'ok', rest: 'agenda.not_screener' },
    other: nobodyReads('agenda.not_found'),
  },
  act(
    'agenda.follow',
    { ...ACTING, guest: 'agenda.not_member', rest: 'ok' },
    {
      follow: true,
    },
  ),
  act('agenda.appeal', raiser, { text: TEXT }),
  act('agenda.revive', only(SCREENERS, 'agenda.not_raiser'), { text: TEXT }),
  {
    name: 'agenda.answerMerge',
    prepare: async (stage) => {
      const { itemId: intoId = '' } = await gathering(stage)
      const { itemId = '' } = await raised(stage)
      await stage.service
        .as(stage.community.worker.token)
        .command('agenda.merge', { itemId, intoId, reply: '同一件事，并在一起办。' })
      return { itemId }
    },
    request: ({ itemId }) => ({ itemId, answer: 'keep' }),
    own: only({}, 'agenda.not_supporter'),
    other: nobodyActs('agenda.not_found'),
  },
  act('agenda.withdraw', raiser, { reason: TEXT }),
  act('agenda.reopen', only({ supervisor: 'ok' }, 'agenda.not_raiser'), { reason: TEXT }),
  act('agenda.clear', screener),
  act('agenda.sendBack', screener, { reply: TEXT }),
  act('agenda.claim', screener),
  act('agenda.contact', handler, { how: 'phone', text: TEXT }),
  act('agenda.correct', screener, { category: 'charging' }),
  act('agenda.handle', screener, { text: TEXT }),
  act('agenda.explain', screener, { legalReason: TEXT }),
  act('agenda.refer', screener, { body: '城管局', letter: TEXT }),
  {
    name: 'agenda.merge',
    prepare: async (stage) => {
      const { itemId: intoId = '' } = await gathering(stage)
      return { ...(await gathering(stage)), intoId }
    },
    request: ({ itemId, intoId }) => ({ itemId, intoId, reply: TEXT }),
    own: screener,
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  act('agenda.undoMerge', screener, { reason: TEXT }),
  act('agenda.move', reviewer, { reason: TEXT }),
  act('agenda.addPaperEndorsements', filer, { accountIds: [ID], photoIds: [ID] }, [
    'agenda.person_unknown',
    'photos.unknown',
  ]),
  act('agenda.confirmPaperEndorsements', filer, { sheetId: ID, isRight: true }, [
    'agenda.sheet_unknown',
  ]),
  act('agenda.returnToScreening', reviewer, { reason: TEXT }),
  act('agenda.invite', handlerOrChair, { kinds: ['propertyCompany'], text: TEXT }),
  act('agenda.deliberate', chair, { text: TEXT }),
  act('agenda.postpone', chair, { resumeOn: DAY, reply: TEXT }),
  act('agenda.consent', chair, { text: TEXT, hasAskedTwice: true }),
  act('agenda.escalate', chair, { body: 'residentMeeting', reason: TEXT }),
  act('agenda.recordDecision', reviewer, { isPassed: true, heldOn: '2026-01-15', text: TEXT }),
  act(
    'agenda.recordFourStep',
    reviewer,
    {
      step: 'branch',
      heldOn: '2026-01-15',
      ...{ expected: 9, present: 9, yes: 9, no: 0, isPassed: true, text: TEXT },
    },
    ['agenda.four_steps_stage'],
  ),
  act('agenda.signFourSteps', only({ supervisor: 'ok' }, 'agenda.not_supervisor'), { text: TEXT }, [
    'agenda.four_steps_order',
  ]),
  act('agenda.decideWithdrawal', chair, { agrees: true, reply: TEXT }, [
    'agenda.no_withdrawal_asked',
  ]),
  act('agenda.implement', only({ communitySecretary: 'ok' }, 'agenda.not_assigner'), {
    lead: '维修队',
    task: TEXT,
    dueOn: DAY,
  }),
  act('agenda.addRecord', handlerOrChair, { kind: 'progress', text: TEXT }),
  act('agenda.finish', handler, { reply: TEXT }),
  act('agenda.claimDone', only(SCREENERS, 'agenda.not_lead'), { text: TEXT, photoIds: [ID] }),
  act('agenda.accept', inspector, { text: TEXT }),
  act('agenda.rework', inspector, {
    defects: TEXT,
    dueOn: DAY,
  }),
  act('agenda.extend', handler, { dueOn: DAY, reason: TEXT }, ['agenda.no_due_date']),
]
