import { randomUUID } from 'node:crypto'
import { publish } from '../publications'
import { addPerson } from '../residents'
import { itemText, openBallot, passHours, scheduleItem } from '../story'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  nobodyActs,
  nobodyReads,
  residents,
  type Row,
  type Target,
} from './table'

/** A matter that a neighbour has raised and nobody has screened. */
export async function raised({ service, community }: Stage): Promise<Target> {
  const { communityId, gridId, buildingId } = community
  // Somebody new each time: nobody may have more than a few open items.
  const raiser = await addPerson(communityId, service.clock.now(), {
    home: { communityId, gridId, buildingId, door: randomUUID() },
  })
  const { id } = await service.as(raiser.token).command('agenda.raise', itemText(community.gridId))
  return { itemId: id }
}

/** A matter for which neighbours are being asked to second it. */
export async function gathering(stage: Stage): Promise<Target> {
  const target = await raised(stage)
  await stage.service
    .as(stage.community.worker.token)
    .command('agenda.admit', { itemId: target['itemId'] ?? '', basis: 'practicalProblem' })
  return target
}

/** A matter on the council's list. */
async function scheduled({ service, community }: Stage): Promise<Target> {
  return { itemId: await scheduleItem(service, community) }
}

/** A matter under a vote of the council. */
async function voting(stage: Stage): Promise<Target> {
  const { itemId = '' } = await scheduled(stage)
  return { itemId, ballotId: await openBallot(stage.service, stage.community, itemId) }
}

/** A published decision. */
export async function published(stage: Stage): Promise<Target> {
  const { service, community } = stage
  const { itemId = '', ballotId = '' } = await voting(stage)
  for (const { token } of community.members) {
    await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
  }
  passHours(service, 24)
  const secretary = service.as(community.secretary.token)
  const { id } = await publish(secretary, itemId)
  return { itemId, outcomeId: id }
}

/** Offices that screen what residents raise. */
const screening = {
  ...ACTING,
  gridWorker: 'ok',
  gridSecretary: 'ok',
  communitySecretary: 'ok',
  rest: 'agenda.not_screener',
} as const

/** Offices that speak for the Party organisation. */
const reviewing = {
  ...ACTING,
  gridSecretary: 'ok',
  communitySecretary: 'ok',
  rest: 'agenda.not_reviewer',
} as const

const ANSWER = { reply: '感谢反映，这件事由房管部门办理。' } as const

export const agendaRows: readonly Row[] = [
  { name: 'agenda.list', own: everybody },
  {
    name: 'agenda.info',
    prepare: raised,
    request: ({ itemId }) => ({ itemId }),
    own: everybody,
    other: nobodyReads('agenda.not_found'),
  },
  {
    name: 'agenda.raise',
    prepare: ({ community }) => Promise.resolve({ gridId: community.gridId }),
    request: ({ gridId }) => itemText(gridId ?? ''),
    own: { ...ACTING, ...residents('ok'), rest: 'agenda.not_resident' },
    other: nobodyActs('places.not_found'),
  },
  {
    name: 'agenda.endorse',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId }),
    own: { ...ACTING, ...residents('ok'), rest: 'agenda.not_resident' },
    other: nobodyActs('agenda.not_found'),
    // once enough have seconded it, the matter has moved on
    passes: ['agenda.wrong_status'],
  },
  {
    name: 'agenda.admit',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId, basis: 'practicalProblem' }),
    own: screening,
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  {
    name: 'agenda.decline',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId, reason: 'beyondRemit', ...ANSWER }),
    own: screening,
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  {
    name: 'agenda.agree',
    prepare: scheduled,
    request: ({ itemId }) => ({ itemId, minutes: '研究，同意。' }),
    own: reviewing,
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  {
    name: 'agenda.refuse',
    prepare: scheduled,
    request: ({ itemId }) => ({ itemId, ...ANSWER }),
    own: reviewing,
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  {
    name: 'ballots.open',
    prepare: voting,
    request: ({ itemId }, { service }) => ({
      itemId,
      effect: 'council',
      deliberation: '讨论过了。',
      text: '同意。',
      closesAt: new Date(service.clock.now().getTime() + 86_400_000).toISOString(),
    }),
    own: { ...ACTING, councilChair: 'ok', rest: 'ballots.not_chair' },
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  {
    name: 'ballots.info',
    prepare: voting,
    request: ({ ballotId }) => ({ ballotId }),
    own: everybody,
    other: nobodyReads('ballots.not_found'),
  },
  {
    name: 'ballots.cast',
    prepare: voting,
    request: ({ ballotId }) => ({ ballotId, choice: 'yes' }),
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'ballots.not_elector' },
    other: nobodyActs('ballots.not_found'),
  },
  { name: 'inbox.tasks', own: everybody },
  { name: 'inbox.list', own: everybody },
  { name: 'inbox.unread', own: everybody },
  {
    name: 'inbox.read',
    request: () => ({ noticeId: '0'.repeat(24) }),
    own: everybody,
    passes: ['inbox.notice_not_found'],
  },
  { name: 'inbox.readAll', request: () => ({ upTo: '0'.repeat(24) }), own: everybody },
]
