import { z } from 'zod'
import { ITEM_CATEGORIES, ITEM_GROUPS, ITEM_STATUSES } from '../domain/agenda/item'
import { LEGAL_EFFECTS } from '../domain/ballots/ballot'
import { OUTCOME_KINDS, OUTCOME_PHASES } from '../domain/outcomes/outcome'
import { id, instant, pageOf, paging } from './fields'
import { openMeasure } from './open.contract'
import { defineQuery } from './operation'
import { outcomeCard, outcomeInfo } from './outcomes-view.contract'

const count = z.number().int()
const community = z.object({ id, name: z.string(), streetName: z.string() })
const communityId = { communityId: id }
/** Query strings carry booleans as words. */
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A matter without a word that a resident typed: those are for the community alone. */
const guestItem = z.object({
  id,
  number: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  status: z.enum(ITEM_STATUSES),
  raisedAt: instant,
  seconders: count,
  /** Its latest publication, which everybody may read. */
  outcomeId: id.nullable(),
})

/** A vote that runs, in closed words and figures. */
const guestBallot = z.object({
  id,
  itemNumber: z.string(),
  gridName: z.string(),
  effect: z.enum(LEGAL_EFFECTS),
  closesAt: instant,
  electorate: count,
})

/** A meeting that has been noticed, or was held: which, where it belongs, when. */
const guestMeeting = z.object({
  id,
  /** An evening of listening, else a meeting. */
  isListening: z.boolean(),
  kindText: z.string(),
  statusText: z.string(),
  placeName: z.string(),
  startsAt: instant,
  /** How many matters were put on its list. */
  items: count,
})

/** What the app shows to somebody who has not signed in. Nothing in it is of a person. */
export const guestOperations = {
  'open.front': defineQuery({
    summary: '没有登录的人看到的首页：最新公示、正在表决和将要开的会',
    access: 'public',
    request: z.object(communityId),
    response: z.object({
      community,
      outcomes: z.array(outcomeCard),
      ballots: z.array(guestBallot),
      meetings: z.array(guestMeeting),
    }),
    errors: ['open.not_found'],
  }),
  'open.pulse': defineQuery({
    summary: '一个网格或社区近三个月办得怎么样，不用登录',
    access: 'public',
    request: z.object({ ...communityId, gridId: id.optional() }),
    response: openMeasure
      .pick({ from: true, to: true, received: true, ended: true, inWork: true, overdue: true })
      .extend({ reply: openMeasure.shape.reply }),
    errors: ['open.not_found'],
  }),
  'open.grids': defineQuery({
    summary: '一个社区的网格，不用登录',
    access: 'public',
    request: z.object(communityId),
    response: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
    errors: ['open.not_found'],
  }),
  'open.outcomes': defineQuery({
    summary: '公示栏，不用登录；可按种类、网格、是否期满',
    access: 'public',
    request: z.object({
      ...communityId,
      ...paging,
      kind: z.enum(OUTCOME_KINDS).optional(),
      gridId: id.optional(),
      phase: z.enum(OUTCOME_PHASES).optional(),
    }),
    response: pageOf(outcomeCard),
    errors: ['open.not_found'],
  }),
  'open.outcome': defineQuery({
    summary: '一份公示，不用登录',
    access: 'public',
    request: z.object({ outcomeId: id }),
    response: z.object({ community, outcome: outcomeInfo }),
    errors: ['open.not_found'],
  }),
  'open.items': defineQuery({
    summary: '议题的编号、类别、网格和状态，不用登录',
    access: 'public',
    request: z.object({ ...communityId, ...paging, group: z.enum(ITEM_GROUPS).optional() }),
    response: pageOf(guestItem),
    errors: ['open.not_found'],
  }),
  'open.meetings': defineQuery({
    summary: '将要开的会和开过的会，不用登录',
    access: 'public',
    request: z.object({ ...communityId, isPast: flag.default(false) }),
    response: z.object({ items: z.array(guestMeeting) }),
    errors: ['open.not_found'],
  }),
} as const

export type GuestItem = z.infer<typeof guestItem>
export type GuestBallot = z.infer<typeof guestBallot>
export type GuestMeeting = z.infer<typeof guestMeeting>
export type Pulse = z.infer<(typeof guestOperations)['open.pulse']['response']>
