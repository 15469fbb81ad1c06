import { gathering } from './agenda.rows'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  nobodyActs,
  nobodyReads,
  residents,
  SIGNED,
  type Row,
  type Target,
} from './table'

/** What a neighbour has said about a matter. */
async function said(stage: Stage): Promise<Target> {
  const { itemId = '' } = await gathering(stage)
  const { id } = await stage.service
    .as(stage.bystander.token)
    .command('statements.write', { itemId, kind: 'for', text: '晚上看不清台阶。' })
  return { itemId, statementId: id }
}

/** The same after somebody reported it, so that there is something to look at. */
async function reported(stage: Stage): Promise<Target> {
  const target = await said(stage)
  const [neighbour] = stage.community.residents
  await stage.service.as(neighbour?.token ?? '').command('statements.report', {
    statementId: target['statementId'] ?? '',
    ground: 'offTopic',
  })
  return target
}

/** Offices that look at what was reported. */
const MODERATORS = { gridWorker: 'ok', gridSecretary: 'ok', communitySecretary: 'ok' } as const
const moderating = { ...ACTING, ...MODERATORS, rest: 'statements.not_moderator' } as const
const living = { ...ACTING, ...residents('ok'), rest: 'agenda.not_resident' } as const
const author = { ...ACTING, rest: 'statements.not_author' } as const

export const statementsRows: readonly Row[] = [
  {
    name: 'statements.board',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId }),
    own: everybody,
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'statements.list',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId }),
    own: everybody,
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'statements.summaries',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId }),
    own: everybody,
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'statements.write',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId, kind: 'against', text: '先修人行道。' }),
    own: living,
    other: nobodyActs('agenda.not_found'),
  },
  {
    name: 'statements.withdraw',
    prepare: said,
    request: ({ statementId }) => ({ statementId }),
    own: author,
    other: nobodyActs('statements.not_found'),
  },
  {
    name: 'statements.agree',
    prepare: said,
    request: ({ statementId }) => ({ statementId }),
    own: living,
    other: nobodyActs('statements.not_found'),
  },
  {
    name: 'statements.unagree',
    prepare: said,
    request: ({ statementId }) => ({ statementId }),
    own: living,
    other: nobodyActs('statements.not_found'),
    passes: ['statements.not_agreed'],
  },
  {
    name: 'statements.report',
    prepare: said,
    request: ({ statementId }) => ({ statementId, ground: 'offTopic' }),
    own: living,
    other: nobodyActs('statements.not_found'),
    passes: ['statements.not_shown'],
  },
  {
    name: 'statements.queue',
    request: () => ({ tray: 'reported' }),
    own: { ...SIGNED, ...MODERATORS, rest: 'statements.not_moderator' },
  },
  {
    name: 'statements.hide',
    prepare: reported,
    request: ({ statementId }) => ({ statementId, ground: 'offTopic', reason: '与议题无关。' }),
    own: moderating,
    other: nobodyActs('statements.not_found'),
    passes: ['statements.wrong_status'],
  },
  {
    name: 'statements.keep',
    prepare: reported,
    request: ({ statementId }) => ({ statementId }),
    own: moderating,
    other: nobodyActs('statements.not_found'),
    passes: ['statements.not_reported', 'statements.wrong_status'],
  },
  {
    name: 'statements.appeal',
    prepare: said,
    request: ({ statementId }) => ({ statementId, text: '请再看看。' }),
    own: author,
    other: nobodyActs('statements.not_found'),
  },
  {
    name: 'statements.decideAppeal',
    prepare: reported,
    request: ({ statementId }) => ({ statementId, isRestored: true, reason: '可以公开。' }),
    own: moderating,
    other: nobodyActs('statements.not_found'),
    passes: ['statements.wrong_status'],
  },
  {
    name: 'statements.summarise',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId, text: '多数人赞成修路灯。' }),
    own: { ...ACTING, councilChair: 'ok', rest: 'statements.not_chair' },
    other: nobodyActs('agenda.not_found'),
  },
]
