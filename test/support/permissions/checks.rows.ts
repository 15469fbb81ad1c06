import { gathering } from './agenda.rows'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  everybodyActing,
  nobodyActs,
  nobodyReads,
  SIGNED,
  type Row,
  type Target,
} from './table'

/** Words with a telephone number, which a person looks at before neighbours see them. */
async function held(stage: Stage): Promise<Target> {
  const { itemId = '' } = await gathering(stage)
  const author = stage.service.as(stage.bystander.token)
  await author.send('POST', 'statements.write', {
    body: { itemId, kind: 'for', text: '要修灯的打 13800001111。' },
    key: `held-${itemId}`,
  })
  const [own] = (await author.query('checks.mine', {})).items
  return { checkId: own?.id ?? '' }
}

/** A matter that a neighbour has reported. */
async function reported(stage: Stage): Promise<Target> {
  const { itemId = '' } = await gathering(stage)
  await stage.service
    .as(stage.bystander.token)
    .command('checks.report', { about: 'item', matterId: itemId, ground: 'privacy' })
  const office = stage.service.as(stage.community.secretary.token)
  const { items } = await office.query('checks.reports', {})
  return { reportId: items.find(({ matterId }) => matterId === itemId)?.id ?? '' }
}

/** Offices that look at what no machine let pass. */
const CHECKERS = {
  recorder: 'ok',
  gridSecretary: 'ok',
  communitySecretary: 'ok',
  streetOfficer: 'ok',
} as const
const checking = { ...ACTING, ...CHECKERS, rest: 'checks.not_checker' } as const
const author = { ...ACTING, rest: 'checks.not_author' } as const
const REASON = '不要写别人的电话。'

export const checksRows: readonly Row[] = [
  {
    name: 'checks.queue',
    request: () => ({ tray: 'waiting' }),
    own: { ...SIGNED, ...CHECKERS, rest: 'checks.not_checker' },
  },
  { name: 'checks.mine', own: everybody },
  {
    name: 'checks.report',
    prepare: gathering,
    request: ({ itemId }) => ({ about: 'item', matterId: itemId, ground: 'privacy' }),
    own: everybodyActing,
    other: nobodyActs('checks.matter_not_found'),
  },
  {
    name: 'checks.reportOf',
    prepare: gathering,
    request: ({ itemId }) => ({ about: 'item', matterId: itemId }),
    own: everybody,
    other: nobodyReads('checks.matter_not_found'),
  },
  {
    name: 'checks.reports',
    own: { ...SIGNED, ...CHECKERS, rest: 'checks.not_checker' },
  },
  {
    name: 'checks.answerReport',
    prepare: reported,
    request: ({ reportId }) => ({ reportId, isMended: false, text: '看过了，可以公开。' }),
    own: checking,
    other: nobodyActs('checks.report_not_found'),
    passes: ['checks.report_answered'],
  },
  {
    name: 'checks.pass',
    prepare: held,
    request: ({ checkId }) => ({ checkId }),
    own: checking,
    other: nobodyActs('checks.not_found'),
    passes: ['checks.wrong_status'],
  },
  {
    name: 'checks.refuse',
    prepare: held,
    request: ({ checkId }) => ({ checkId, reason: REASON }),
    own: checking,
    other: nobodyActs('checks.not_found'),
    passes: ['checks.wrong_status'],
  },
  {
    name: 'checks.appeal',
    prepare: held,
    request: ({ checkId }) => ({ checkId, text: '这是公开的电话。' }),
    own: author,
    other: nobodyActs('checks.not_found'),
  },
  {
    name: 'checks.decideAppeal',
    prepare: held,
    request: ({ checkId }) => ({ checkId, isPassed: true, reason: REASON }),
    own: { ...ACTING, streetOfficer: 'ok', rest: 'checks.not_street' },
    other: nobodyActs('checks.not_found'),
    passes: ['checks.wrong_status'],
  },
  {
    name: 'checks.withdraw',
    prepare: held,
    request: ({ checkId }) => ({ checkId }),
    own: author,
    other: nobodyActs('checks.not_found'),
  },
  {
    name: 'checks.retry',
    prepare: held,
    request: ({ checkId }) => ({ checkId }),
    own: author,
    other: nobodyActs('checks.not_found'),
  },
]
