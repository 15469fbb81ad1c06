import { z } from 'zod'
import { ACTION_STATUSES, ACTOR_KINDS, PHOTO_STAGES } from '../domain/actions/action'
import { ITEM_CATEGORIES } from '../domain/agenda/item'
import { SUPERVISION_LEVELS } from '../domain/agenda/item-clock.rules'
import { RECORD_KINDS } from '../domain/agenda/item-record'
import { URGENCIES } from '../domain/calendar/deadline'
import { ability, id, instant, photo, publicPerson } from './fields'

const count = z.number().int()

export const actionCard = z.object({
  id,
  itemId: id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  task: z.string(),
  kind: z.enum(ACTOR_KINDS),
  lead: z.string(),
  isMine: z.boolean(),
  status: z.enum(ACTION_STATUSES),
  dueAt: instant,
  urgency: z.enum(URGENCIES).nullable(),
  isOverdue: z.boolean(),
  /** Who is called in for the missed date; computed from it. */
  supervision: z.enum(SUPERVISION_LEVELS).nullable(),
  /** In fen. */
  budget: count.nullable(),
  reworks: count,
})

const part = z.object({
  id,
  kind: z.enum(ACTOR_KINDS),
  name: z.string(),
  task: z.string(),
  dueAt: instant,
  doneAt: instant.nullable(),
  isMine: z.boolean(),
})

export const actionEntry = z.object({
  id,
  kind: z.enum(RECORD_KINDS),
  at: instant,
  who: publicPerson.nullable(),
  /** The outside body that wrote it or took part. */
  party: z.string().nullable(),
  text: z.string(),
  stage: z.enum(PHOTO_STAGES).nullable(),
  photos: z.array(photo),
})

export const actionInfo = actionCard.extend({
  resolutionId: id.nullable(),
  place: z.string(),
  contact: z.string(),
  assignedAt: instant,
  objectUntil: instant,
  objection: z
    .object({ reason: z.string(), at: instant, isUpheld: z.boolean().nullable() })
    .nullable(),
  parts: z.array(part).max(10),
  extensions: z
    .array(z.object({ from: instant, to: instant, reason: z.string(), at: instant }))
    .max(5),
  extensionsLeft: count,
  claimedAt: instant.nullable(),
  /** What the last inspection found, as long as it is not mended. */
  defects: z.string().nullable(),
  chairSigned: z.boolean(),
  supervisorSigned: z.boolean(),
  infeasible: z.object({ reason: z.string(), at: instant }).nullable(),
  /** The link of an outside body, for those who keep it. */
  link: z.object({ expiresAt: instant, madeAt: instant }).nullable(),
  /** The newest pictures of each stage; the first pair is what a page shows side by side. */
  before: z.array(photo).max(9),
  after: z.array(photo).max(9),
  entries: count,
  abilities: z.object({
    accept: ability,
    objectAssignment: ability,
    decideObjection: ability,
    addCoAssignee: ability,
    finishPart: ability,
    addProgress: ability,
    claimDone: ability,
    verify: ability,
    extend: ability,
    declareInfeasible: ability,
    makeLink: ability,
    /** Another piece of work beside this one. */
    assignMore: ability,
  }),
})

/** What somebody outside sees: the work itself, and nobody of the community but its office. */
export const linkedAction = z.object({
  itemNumber: z.string(),
  itemTitle: z.string(),
  task: z.string(),
  lead: z.string(),
  place: z.string(),
  /** Who asks for the work: the committee's full name. */
  officeName: z.string(),
  status: z.enum(ACTION_STATUSES),
  dueAt: instant,
  urgency: z.enum(URGENCIES).nullable(),
  defects: z.string().nullable(),
  entries: z
    .array(
      z.object({
        kind: z.enum(RECORD_KINDS),
        at: instant,
        party: z.string().nullable(),
        text: z.string(),
        stage: z.enum(PHOTO_STAGES).nullable(),
        photos: z.array(photo),
      }),
    )
    .max(50),
  expiresAt: instant,
  abilities: z.object({ report: ability, claimDone: ability }),
})

export type ActionCard = z.infer<typeof actionCard>
export type ActionInfo = z.infer<typeof actionInfo>
export type ActionEntry = z.infer<typeof actionEntry>
export type ActionPartView = z.infer<typeof part>
export type LinkedAction = z.infer<typeof linkedAction>
