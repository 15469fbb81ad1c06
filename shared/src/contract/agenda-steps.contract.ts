import { z } from 'zod'
import {
  FOUR_STEP_LIMITS,
  FOUR_STEPS,
  FOUR_STEPS_STATUSES,
  RESIDENT_BODIES,
} from '../domain/agenda/four-steps'
import { ITEM_STATUSES } from '../domain/agenda/item'
import { id, instant, photo, publicPerson, typedText } from './fields'
import { defineCommand } from './operation'

const people = z.number().int().min(0).max(FOUR_STEP_LIMITS.people)
const figures = { expected: people, present: people, yes: people, no: people, abstain: people }

/** The four deliberations of a matter as everybody reads them. */
export const fourStepsView = z.object({
  status: z.enum(FOUR_STEPS_STATUSES),
  /** The step that is waited for. */
  next: z.enum(FOUR_STEPS).nullable(),
  steps: z.array(
    z.object({
      step: z.enum(FOUR_STEPS),
      heldOn: z.string(),
      /** Which body sat, by its name. */
      body: z.string(),
      ...figures,
      isPassed: z.boolean(),
      text: z.string(),
      photos: z.array(photo),
    }),
  ),
  /** The supervisor's (一监督), before the result is published. */
  signature: z.object({ who: publicPerson, at: instant, text: z.string() }).nullable(),
})

const view = z.object({
  status: z.enum(ITEM_STATUSES),
  steps: z.enum(FOUR_STEPS_STATUSES),
})

/** 四议两公开 as a way that a matter may take. */
export const agendaStepsOperations = {
  'agenda.recordFourStep': defineCommand({
    summary: '四议两公开：登记一步（提议、商议、审议、决议）',
    access: 'session',
    request: z.object({
      itemId: id,
      step: z.enum(FOUR_STEPS),
      heldOn: z.iso.date(),
      body: z.string().trim().max(FOUR_STEP_LIMITS.body).default(''),
      /** Who decides at the end; asked for with the first step. */
      decidingBody: z.enum(RESIDENT_BODIES).default('residentDelegateMeeting'),
      ...figures,
      abstain: people.default(0),
      isPassed: z.boolean(),
      text: typedText(FOUR_STEP_LIMITS.text),
      photoIds: z.array(id).max(FOUR_STEP_LIMITS.photos).default([]),
    }),
    content: { scene: 'comment', fields: ['body', 'text'], inOffice: true },
    response: view,
    errors: [
      'agenda.not_found',
      'agenda.not_reviewer',
      'agenda.own_item',
      'agenda.four_steps_off',
      'agenda.four_steps_order',
      'agenda.four_steps_stage',
      'agenda.four_steps_figures',
      'agenda.four_steps_date',
      'agenda.four_steps_short',
      'agenda.four_steps_not_proposed',
      'photos.unknown',
    ],
  }),
  'agenda.signFourSteps': defineCommand({
    summary: '四议两公开：居务监督签字，之后才能公示结果',
    access: 'session',
    request: z.object({ itemId: id, text: typedText(FOUR_STEP_LIMITS.text) }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: view,
    errors: [
      'agenda.not_found',
      'agenda.not_supervisor',
      'agenda.four_steps_order',
      'agenda.four_steps_not_done',
    ],
  }),
} as const

export type FourStepsView = z.infer<typeof fourStepsView>
