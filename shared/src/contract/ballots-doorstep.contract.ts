import { z } from 'zod'
import { CHOICES, PAPER_ORIGINS } from '../domain/ballots/ballot'
import { DOOR_OUTCOMES } from '../domain/ballots/doorstep'
import { AREA_SOURCES } from '../domain/ballots/owner-units'
import { defineCommand, defineQuery } from './operation'
import { id, photo, typedText } from './fields'

const integer = z.number().int()
const doorUnit = z.string().min(1).max(200)

const DOORSTEP_ERRORS = [
  'ballots.not_found',
  'ballots.not_canvasser',
  'ballots.closed',
  'ballots.recused',
  'ballots.paper_refused',
  'ballots.already_cast',
  'ballots.bad_mark',
] as const

/** What happens at the doors of a ballot, and the areas of the flats behind them. */
export const doorstepOperations = {
  'ballots.setAreas': defineCommand({
    summary: '登记房屋的专有面积（业主表决按人数和面积计算）',
    access: 'session',
    request: z.object({
      flats: z
        .array(
          z.object({
            householdId: id,
            /** Whole square centimetres: 80.25 ㎡ is 802500. */
            areaCm2: integer.min(1).max(100_000_000),
            source: z.enum(AREA_SOURCES),
            /** One name for the flats of an owner without an account, such as the developer. */
            ownerKey: typedText(40).nullable().default(null),
          }),
        )
        .min(1)
        .max(500),
    }),
    unseen: { 'flats.ownerKey': '只有登记面积的工作人员看得到' },
    response: z.object({ flats: integer }),
    errors: ['ballots.not_area_keeper', 'places.not_found'],
  }),
  'ballots.areas': defineQuery({
    summary: '一栋楼各户的专有面积，还缺几户',
    access: 'session',
    request: z.object({ buildingId: id }),
    response: z.object({
      flats: z.array(
        z.object({
          householdId: id,
          unit: integer,
          door: z.string(),
          areaCm2: integer.nullable(),
          source: z.enum(AREA_SOURCES).nullable(),
          ownerKey: z.string().nullable(),
        }),
      ),
      missing: integer,
    }),
    errors: ['ballots.not_area_keeper', 'places.not_found'],
  }),
  'ballots.canvass': defineQuery({
    summary: '入户登记板：本楼每户是否已投、上次入户的情况',
    access: 'session',
    request: z.object({ ballotId: id, buildingId: id }),
    response: z.object({
      doors: z.array(
        z.object({
          unit: z.string(),
          text: z.string(),
          /** The stair unit and the door in it, by which the board is sorted. */
          stair: integer.nullable(),
          door: z.string(),
          /** Masked, where each adult has a vote; null where a home has one. */
          name: z.string().nullable(),
          isRecused: z.boolean(),
          hasVoted: z.boolean(),
          outcome: z.enum(DOOR_OUTCOMES).nullable(),
          /** A paper was entered and a second person has still to confirm it. */
          waitsForSecond: z.boolean(),
          isEnteredByMe: z.boolean(),
        }),
      ),
    }),
    errors: ['ballots.not_found', 'ballots.not_canvasser'],
  }),
  'ballots.waitingPapers': defineQuery({
    summary: '已录入、等第二人对照原件核对的选票',
    access: 'session',
    request: z.object({ ballotId: id }),
    response: z.object({
      items: z.array(
        z.object({
          unit: z.string(),
          text: z.string(),
          /** As on the board. */
          name: z.string().nullable(),
          buildingId: id,
          origin: z.enum(PAPER_ORIGINS),
          /** What the second person reads, on their own; the first reading is never shown. */
          photo: photo.nullable(),
          /** Who entered it, with the office. */
          enteredBy: z.string(),
          isEnteredByMe: z.boolean(),
        }),
      ),
      /** More wait than are shown. */
      more: z.boolean(),
    }),
    errors: ['ballots.not_found', 'ballots.not_canvasser'],
  }),
  'ballots.visit': defineCommand({
    summary: '登记一次入户的情况',
    access: 'session',
    request: z.object({ ballotId: id, unit: doorUnit, outcome: z.enum(DOOR_OUTCOMES) }),
    response: z.object({}),
    errors: ['ballots.not_found', 'ballots.not_canvasser'],
  }),
  'ballots.enterPaper': defineCommand({
    summary: '录入纸质选票（拍照）或协助投票，由第二人核对后计入',
    access: 'session',
    request: z.object({
      ballotId: id,
      unit: doorUnit,
      /** As in `ballots.cast`, or `spoilt`. */
      choice: z.union([z.enum(CHOICES), z.string().min(1).max(120)]),
      origin: z.union([z.literal('paper'), z.literal('assisted')]),
      photoId: id.optional(),
    }),
    response: z.object({}),
    errors: [
      ...DOORSTEP_ERRORS,
      'ballots.picture_missing',
      'ballots.paper_pending',
      'photos.unknown',
    ],
    untraced: ['choice'],
  }),
  'ballots.confirmPaper': defineCommand({
    summary: '第二人对照原件（或作为见证人）核对选票',
    access: 'session',
    request: z.object({
      ballotId: id,
      unit: doorUnit,
      choice: z.union([z.enum(CHOICES), z.string().min(1).max(120)]),
    }),
    /** Not counted: the two read differently, and the paper is to be entered anew. */
    response: z.object({ isCounted: z.boolean() }),
    errors: [...DOORSTEP_ERRORS, 'ballots.paper_gone', 'ballots.second_person'],
    untraced: ['choice'],
  }),
} as const
