import { gathering, published } from './agenda.rows'
import { draftPublication, publish, reviewedPublication } from '../publications'
import type { Stage } from './stage'
import {
  ACTING,
  anybody,
  everybody,
  nobodyActs,
  nobodyReads,
  residents,
  SIGNED,
  type Cells,
  type Row,
  type Target,
} from './table'

const TEXT = '情况属实，按规定办理。'
const NOWHERE = 'outcomes.not_found'

const publisher: Cells = {
  ...ACTING,
  communitySecretary: 'ok',
  rest: 'outcomes.not_publisher',
}
const reader: Cells = { ...SIGNED, communitySecretary: 'ok', rest: 'outcomes.not_publisher' }

const secretaryOf = ({ service, community }: Stage) => service.as(community.secretary.token)

/** The accounts of the common fund, which need no vote before them. */
async function drafted(stage: Stage): Promise<Target> {
  const { outcomeId, version } = await draftPublication(secretaryOf(stage), null, 'commonFund')
  return { outcomeId, version: String(version) }
}

async function reviewed(stage: Stage): Promise<Target> {
  return { outcomeId: await reviewedPublication(secretaryOf(stage), null, 'commonFund') }
}

async function posted(stage: Stage): Promise<Target> {
  return { outcomeId: (await publish(secretaryOf(stage), null, 'commonFund')).id }
}

/** One that a neighbour objects to. */
async function contested(stage: Stage): Promise<Target> {
  const { service, bystander } = stage
  const { outcomeId = '' } = await posted(stage)
  const { objectionId } = await service
    .as(bystander.token)
    .command('outcomes.object', { outcomeId, text: TEXT })
  return { outcomeId, objectionId }
}

const about = (
  name: Row['name'],
  own: Cells,
  prepare: NonNullable<Row['prepare']>,
  input: object = {},
  passes: Row['passes'] = [],
): Row => ({
  name,
  prepare,
  request: ({ outcomeId }) => ({ outcomeId, ...input }),
  own,
  other: own === everybody || own === reader ? nobodyReads(NOWHERE) : nobodyActs(NOWHERE),
  passes: ['outcomes.wrong_status', 'request.conflict', ...passes],
})

/** Publications and objections to them (DOMAIN A4.5). */
export const outcomesRows: readonly Row[] = [
  { name: 'outcomes.list', own: everybody },
  {
    name: 'open.outcome',
    prepare: published,
    request: ({ outcomeId }) => ({ outcomeId }),
    own: anybody,
    // it was published: whoever is given its address reads it
    other: anybody,
  },
  about('outcomes.info', everybody, published),
  about('outcomes.versions', everybody, published),
  about('outcomes.objections', everybody, contested),
  { name: 'outcomes.drafts', own: reader },
  about('outcomes.editor', reader, drafted),
  about('outcomes.preview', reader, drafted),
  {
    name: 'outcomes.draft',
    prepare: gathering,
    request: ({ itemId }) => ({ itemId, kind: 'progress' }),
    own: publisher,
    other: nobodyActs('agenda.not_found'),
    passes: ['outcomes.not_at_work'],
  },
  {
    ...about('outcomes.edit', publisher, drafted),
    request: ({ outcomeId, version }) => ({ outcomeId, version: Number(version), text: TEXT }),
  },
  {
    ...about('outcomes.review', publisher, drafted),
    request: ({ outcomeId, version }) => ({ outcomeId, version: Number(version) }),
  },
  about('outcomes.publish', publisher, reviewed),
  // the decision of a grid is its residents' to object to
  about(
    'outcomes.object',
    { ...ACTING, ...residents('ok'), rest: 'outcomes.not_concerned' },
    published,
    { text: TEXT },
  ),
  {
    ...about('outcomes.correct', publisher, posted),
    request: ({ outcomeId }) => ({ outcomeId, version: 1, reason: TEXT }),
  },
  about('outcomes.withdraw', publisher, posted, { reason: TEXT }),
  {
    name: 'outcomes.answerObjection',
    prepare: contested,
    request: ({ objectionId }) => ({ objectionId, isUpheld: false, text: TEXT }),
    own: publisher,
    other: nobodyActs('outcomes.objection_unknown'),
    passes: ['outcomes.answered'],
  },
]
