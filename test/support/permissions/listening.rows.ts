import type { Stage } from './stage'
import { ACTING, everybody, nobodyActs, nobodyReads, SIGNED, type Row, type Target } from './table'

/** A session of the grid that begins in half an hour. */
async function planned(stage: Stage): Promise<Target> {
  const { service, community } = stage
  const startsAt = new Date(service.clock.now().getTime() + 1_800_000).toISOString()
  const { id } = await service.as(community.gridSecretary.token).command('listening.plan', {
    theme: '充电与停车',
    venue: '社区活动室',
    patronName: '周明',
    patronTitle: '街道党工委副书记',
    startsAt,
    gridId: community.gridId,
  })
  return { listeningId: id, startsAt }
}

/** The same, begun. */
async function begun(stage: Stage): Promise<Target> {
  const target = await planned(stage)
  const { listeningId = '' } = target
  await stage.service
    .as(stage.community.gridSecretary.token)
    .command('listening.open', { listeningId })
  return target
}

const PLANNERS = { gridSecretary: 'ok', communitySecretary: 'ok', streetOfficer: 'ok' } as const
const planning = { ...ACTING, ...PLANNERS, rest: 'listening.not_planner' } as const

export const listeningRows: readonly Row[] = [
  {
    name: 'agenda.clusters',
    request: (_target, { community }) => ({ gridId: community.gridId }),
    own: {
      ...SIGNED,
      gridWorker: 'ok',
      gridSecretary: 'ok',
      communitySecretary: 'ok',
      rest: 'agenda.not_screener',
    },
  },
  { name: 'listening.list', request: () => ({}), own: everybody },
  {
    name: 'listening.info',
    prepare: planned,
    request: ({ listeningId }) => ({ listeningId }),
    own: everybody,
    other: nobodyReads('listening.not_found'),
  },
  {
    name: 'listening.remarks',
    prepare: planned,
    request: ({ listeningId }) => ({ listeningId }),
    own: everybody,
    other: nobodyReads('listening.not_found'),
  },
  {
    name: 'listening.plan',
    request: (_target, { community, service }) => ({
      theme: '夜话',
      venue: '活动室',
      patronName: '周明',
      patronTitle: '街道干部',
      startsAt: new Date(service.clock.now().getTime() + 3_600_000).toISOString(),
      gridId: community.gridId,
    }),
    own: planning,
  },
  {
    name: 'listening.open',
    prepare: planned,
    request: ({ listeningId }) => ({ listeningId }),
    own: planning,
    other: nobodyActs('listening.not_found'),
    passes: ['listening.wrong_status'],
  },
  {
    name: 'listening.end',
    prepare: begun,
    request: ({ listeningId }) => ({ listeningId }),
    own: planning,
    other: nobodyActs('listening.not_found'),
    passes: ['listening.wrong_status'],
  },
  {
    name: 'listening.cancel',
    prepare: planned,
    request: ({ listeningId }) => ({ listeningId, reason: '下雨改期' }),
    own: planning,
    other: nobodyActs('listening.not_found'),
    passes: ['listening.wrong_status'],
  },
  {
    name: 'listening.remark',
    prepare: begun,
    request: ({ listeningId }) => ({ listeningId, text: '3号楼路灯坏了' }),
    own: { ...planning, gridWorker: 'ok', recorder: 'ok', rest: 'listening.not_keeper' },
    other: nobodyActs('listening.not_found'),
  },
]
