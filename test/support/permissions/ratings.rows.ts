import { raised } from './agenda.rows'
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

const TEXT = '情况属实，按规定办理。'

/** A small matter that was handled and answered: whoever raised it is asked. */
async function answered(stage: Stage): Promise<Target> {
  const { itemId = '' } = await raised(stage)
  const worker = stage.service.as(stage.community.worker.token)
  await worker.command('agenda.handle', { itemId, text: TEXT })
  await worker.command('agenda.finish', { itemId, reply: TEXT })
  return { itemId }
}

const PERIOD = { from: '2026-01-01', to: '2026-12-31' }

export const ratingsRows: readonly Row[] = [
  {
    name: 'ratings.info',
    prepare: answered,
    request: ({ itemId }) => ({ itemId }),
    own: everybody,
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'ratings.rate',
    prepare: answered,
    request: ({ itemId }) => ({ itemId, solved: 'yes', satisfied: 5 }),
    // whose home the matter may affect; who handled it has no say
    own: { ...ACTING, ...residents('ok'), rest: 'agenda.not_asked' },
    other: nobodyActs('agenda.not_found'),
    passes: ['ratings.household_rated'],
  },
  {
    name: 'ratings.recordCallback',
    prepare: answered,
    request: ({ itemId }) => ({ itemId, isReached: false }),
    own: {
      ...ACTING,
      gridWorker: 'ratings.own_work',
      gridSecretary: 'ok',
      communitySecretary: 'ok',
      supervisor: 'ok',
      streetOfficer: 'ok',
      rest: 'ratings.not_caller',
    },
    other: nobodyActs('agenda.not_found'),
  },
  { name: 'measures.summary', request: () => PERIOD, own: everybody },
  { name: 'measures.series', request: () => ({ ...PERIOD, unit: 'month' }), own: everybody },
  { name: 'measures.items', request: () => ({ ...PERIOD, kind: 'open' }), own: everybody },
  {
    name: 'measures.export',
    request: () => PERIOD,
    own: {
      ...SIGNED,
      gridWorker: 'ok',
      gridSecretary: 'ok',
      communitySecretary: 'ok',
      councilChair: 'ok',
      supervisor: 'ok',
      streetOfficer: 'ok',
      rest: 'measures.not_exporter',
    },
  },
]
