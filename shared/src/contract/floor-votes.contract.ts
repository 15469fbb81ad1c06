import { z } from 'zod'
import { DECIDING_BODIES } from '../domain/agenda/stakeholder'
import { FLOOR_TEXT_LIMITS, VOTE_WAYS } from '../domain/floor/motion'
import { typedText } from './fields'
import {
  motion,
  forWhom,
  day,
  hands,
  changed,
  decided,
  MEETING_ERRORS,
  FOR_ERRORS,
  MOTION_ERRORS,
  CHAIR_ERRORS,
  AWAY_ERRORS,
  ITEM_ERRORS,
} from './floor-parts.contract'
import { defineCommand } from './operation'

/** How a motion is decided, put off or handed on. */
export const floorVotesOperations = {
  'floor.put': defineCommand({
    summary: '付诸表决',
    access: 'session',
    request: z.object({ ...motion, way: z.enum(VOTE_WAYS) }),
    response: changed,
    errors: [
      ...CHAIR_ERRORS,
      ...MOTION_ERRORS,
      ...ITEM_ERRORS,
      'floor.no_quorum',
      'floor.way_unfit',
      'ballots.rules_unconfirmed',
    ],
  }),
  'floor.askAgain': defineCommand({
    summary: '第二次询问有没有人反对',
    access: 'session',
    request: z.object(motion),
    response: changed,
    errors: [
      ...MEETING_ERRORS,
      ...MOTION_ERRORS,
      'floor.not_chair',
      'floor.way_unfit',
      'floor.no_quorum',
      'floor.asked_too_soon',
    ],
  }),
  'floor.object': defineCommand({
    summary: '有不同意见，继续讨论',
    access: 'session',
    request: z.object({ ...motion, ...forWhom }),
    response: changed,
    errors: [
      ...MEETING_ERRORS,
      ...FOR_ERRORS,
      ...MOTION_ERRORS,
      'floor.not_present',
      'floor.not_member',
      'floor.recused',
      'floor.way_unfit',
    ],
  }),
  'floor.declareConsensus': defineCommand({
    summary: '两次询问无人反对，宣布协商一致',
    access: 'session',
    request: z.object(motion),
    response: decided,
    errors: [
      ...MEETING_ERRORS,
      ...MOTION_ERRORS,
      ...ITEM_ERRORS,
      'floor.not_chair',
      'floor.way_unfit',
      'floor.no_quorum',
      'floor.asked_too_soon',
      'floor.not_asked_twice',
    ],
  }),
  'floor.recordHands': defineCommand({
    summary: '登记举手数：先问赞成，再问反对',
    access: 'session',
    request: z.object({ ...motion, ...hands }),
    response: decided,
    errors: [
      ...MEETING_ERRORS,
      ...MOTION_ERRORS,
      ...ITEM_ERRORS,
      'floor.not_recorder',
      'floor.no_quorum',
      'floor.count_wrong',
      'ballots.rules_unconfirmed',
    ],
  }),
  'floor.closeVote': defineCommand({
    summary: '结束投票并计票',
    access: 'session',
    request: z.object({
      ...motion,
      /** Set when somebody has not voted and the chair closes all the same. */
      isEarly: z.boolean().default(false),
    }),
    response: decided,
    errors: [
      'meetings.not_found',
      ...MOTION_ERRORS,
      ...ITEM_ERRORS,
      'floor.not_chair',
      'floor.vote_running',
    ],
  }),
  'floor.postpone': defineCommand({
    summary: '过半数同意，延后再议',
    access: 'session',
    request: z.object({
      ...motion,
      ...hands,
      resumeOn: day,
      reason: typedText(FLOOR_TEXT_LIMITS.reason),
    }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: changed,
    errors: [
      ...CHAIR_ERRORS,
      ...MOTION_ERRORS,
      ...ITEM_ERRORS,
      ...AWAY_ERRORS,
      'floor.postpone_date',
    ],
  }),
  'floor.refer': defineCommand({
    summary: '过半数同意，提交更大范围决定',
    access: 'session',
    request: z.object({
      ...motion,
      ...hands,
      body: z.enum(DECIDING_BODIES),
      reason: typedText(FLOOR_TEXT_LIMITS.reason),
    }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: changed,
    errors: [
      ...CHAIR_ERRORS,
      ...MOTION_ERRORS,
      ...ITEM_ERRORS,
      ...AWAY_ERRORS,
      'agenda.escalation_unfounded',
    ],
  }),
  'floor.dissent': defineCommand({
    summary: '登记自己的不同意见，写入纪要',
    access: 'session',
    request: z.object({ ...motion, ...forWhom, reason: typedText(FLOOR_TEXT_LIMITS.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: changed,
    errors: [
      'meetings.not_found',
      ...FOR_ERRORS,
      'floor.motion_not_found',
      'floor.not_member',
      'floor.recused',
      'floor.dissent_late',
      'floor.already_dissented',
    ],
  }),
} as const
