import { addAction, addResolution } from '../works'
import { gathering } from './agenda.rows'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  nobodyActs,
  nobodyReads,
  SIGNED,
  type Cells,
  type Expectation,
  type Row,
  type Target,
} from './table'

const TEXT = '情况属实，按规定办理。'
const DAY = '2030-01-01'
const ID = '0'.repeat(24)

const SCREENERS = { gridWorker: 'ok', gridSecretary: 'ok', communitySecretary: 'ok' } as const
const KEEPERS = { councilChair: 'ok', gridSecretary: 'ok', communitySecretary: 'ok' } as const

const only = (callers: object, rest: Expectation): Cells => ({ ...ACTING, ...callers, rest })
/** A body outside leads: the grid worker acts for it. */
const lead = only(SCREENERS, 'actions.not_lead')
const reporter = only(SCREENERS, 'agenda.not_lead')
const director = only({ communitySecretary: 'ok' }, 'agenda.not_assigner')
const sharer = only({ ...SCREENERS, councilChair: 'ok' }, 'actions.not_participant')
const inspector = only({ councilChair: 'ok', supervisor: 'ok' }, 'agenda.not_inspector')
const linkKeeper = only(SCREENERS, 'actions.not_keeper')
const keeper = only(KEEPERS, 'resolutions.not_keeper')

async function placed(stage: Stage) {
  const { itemId = '' } = await gathering(stage)
  const { communityId, gridId } = stage.community
  return { place: { communityId, gridId, itemId }, now: stage.service.clock.now() }
}

async function assigned(stage: Stage): Promise<Target> {
  const { place, now } = await placed(stage)
  return { itemId: place.itemId, actionId: (await addAction(place, now))._id }
}

async function contested(stage: Stage): Promise<Target> {
  const { place, now } = await placed(stage)
  const objection = { reason: TEXT, at: now, isUpheld: null }
  return { actionId: (await addAction(place, now, { status: 'objected', objection }))._id }
}

async function reported(stage: Stage): Promise<Target> {
  const { place, now } = await placed(stage)
  const claimed = { status: 'doneClaimed', claimedAt: now } as const
  return { actionId: (await addAction(place, now, claimed))._id }
}

async function resolved(stage: Stage): Promise<Target> {
  const { place, now } = await placed(stage)
  return { itemId: place.itemId, resolutionId: await addResolution(place, now) }
}

const action = (
  name: Row['name'],
  own: Cells,
  input: object = {},
  passes: Row['passes'] = [],
  prepare: Row['prepare'] = assigned,
): Row => ({
  name,
  prepare,
  request: ({ actionId }) => ({ actionId, ...input }),
  own,
  other: own === everybody ? nobodyReads('actions.not_found') : nobodyActs('actions.not_found'),
  passes: ['actions.wrong_status', ...passes],
})

const resolution = (
  name: Row['name'],
  own: Cells,
  input: object = {},
  passes: Row['passes'] = [],
): Row => ({
  name,
  prepare: resolved,
  request: ({ resolutionId }) => ({ resolutionId, ...input }),
  own,
  other:
    own === everybody ? nobodyReads('resolutions.not_found') : nobodyActs('resolutions.not_found'),
  passes: ['resolutions.wrong_status', ...passes],
})

/** Resolutions and the actions that carry them out (DOMAIN A4.4). */
export const resolutionsRows: readonly Row[] = [
  { name: 'resolutions.list', request: () => ({}), own: everybody },
  resolution('resolutions.info', everybody),
  resolution('resolutions.dissents', everybody),
  resolution('resolutions.arrange', keeper, { executor: 'committee' }),
  resolution(
    'resolutions.recordDissent',
    only({ councilMember: 'ok', councilChair: 'ok' }, 'resolutions.not_voter'),
    { text: TEXT },
  ),
  resolution('resolutions.explainDissent', keeper, { dissentId: ID, text: TEXT }, [
    'resolutions.dissent_unknown',
  ]),
  {
    ...resolution('resolutions.supersede', keeper, {}, ['resolutions.same']),
    request: ({ resolutionId }) => ({ resolutionId, byResolutionId: resolutionId, reason: TEXT }),
  },
  resolution('resolutions.annul', only({ streetOfficer: 'ok' }, 'resolutions.not_annuller'), {
    by: 'street',
    legalReason: TEXT,
  }),
  resolution('resolutions.reportToEntruster', keeper, { text: TEXT }, [
    'resolutions.not_entrusted',
  ]),
  resolution('resolutions.recordEntrusterReply', keeper, { isAdopted: true, text: TEXT }, [
    'resolutions.not_entrusted',
  ]),
  { name: 'actions.list', request: () => ({}), own: everybody },
  action('actions.info', everybody),
  action('actions.entries', everybody),
  {
    name: 'actions.assign',
    prepare: assigned,
    request: ({ itemId }) => ({ itemId, lead: '维修队', task: TEXT, dueOn: DAY }),
    own: director,
    other: nobodyActs('agenda.not_found'),
    passes: ['agenda.wrong_status'],
  },
  action('actions.accept', lead),
  action('actions.objectAssignment', lead, { reason: TEXT }),
  action('actions.decideObjection', director, { reply: TEXT }, [], contested),
  action('actions.addCoAssignee', lead, { name: '老李', task: TEXT, dueOn: DAY }),
  action('actions.finishPart', sharer, { partId: ID, text: TEXT }, ['actions.part_unknown']),
  action('actions.addProgress', sharer, { text: TEXT }),
  action('actions.addVisit', sharer, { text: TEXT }),
  action('actions.addRound', sharer, { party: '铁塔公司', text: TEXT }),
  action('actions.claimDone', reporter, { text: TEXT, photoIds: [ID] }, ['photos.unknown']),
  action('actions.verify', inspector, { verdict: 'sign', text: TEXT }, [], reported),
  action('actions.extend', reporter, { dueOn: DAY, reason: TEXT }, ['agenda.extension_earlier']),
  action('actions.declareInfeasible', lead, { reason: TEXT }, ['agenda.wrong_status']),
  action('actions.makeLink', linkKeeper),
  {
    name: 'actions.link',
    prepare: assigned,
    request: ({ actionId }) => ({ actionId, site: 'https://example.cn' }),
    own: { ...SIGNED, ...SCREENERS, rest: 'actions.not_keeper' },
    other: nobodyReads('actions.not_found'),
    passes: ['actions.link_invalid'],
  },
  action('actions.revokeLink', linkKeeper, {}, ['actions.link_invalid']),
  // without a signed link nobody comes through, whoever it is
  { name: 'actions.byLink', request: () => ({}), own: { rest: 'actions.link_invalid' } },
  { name: 'actions.uploadByLink', request: () => ({}), own: { rest: 'actions.link_invalid' } },
  {
    name: 'actions.reportByLink',
    request: () => ({ text: TEXT }),
    own: { rest: 'actions.link_invalid' },
  },
]
