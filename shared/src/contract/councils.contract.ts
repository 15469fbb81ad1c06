import { z } from 'zod'
import { CANDIDATE_STATUSES, CONSTITUENCIES, COUNCIL_TEXT_LIMITS } from '../domain/councils/council'
import { defineCommand, defineQuery } from './operation'
import { ability, id, instant, pageOf, paging, typedText } from './fields'

const member = z.object({
  assignmentId: id,
  accountId: id,
  name: z.string(),
  constituency: z.enum(CONSTITUENCIES).nullable(),
  from: instant,
  to: instant.nullable(),
  isChair: z.boolean(),
  isRecorder: z.boolean(),
  isMe: z.boolean(),
  /** Whether the training for the chair is done; null for those who do not need to know. */
  isTrained: z.boolean().nullable(),
})

const candidate = z.object({
  id,
  gridId: id,
  gridName: z.string(),
  name: z.string(),
  constituency: z.enum(CONSTITUENCIES),
  reason: z.string(),
  status: z.enum(CANDIDATE_STATUSES),
  recommendedBy: z.string(),
  /**
   * Where the neighbour was said to live and whether exactly one was found there; null for who does not
   * decide: nobody learns by recommending who lives where.
   */
  named: z.object({ building: z.string(), isFound: z.boolean() }).nullable(),
  /** Whether the person put themselves forward. */
  isOwnWish: z.boolean(),
  isMe: z.boolean(),
  recommendedAt: instant,
  decidedAt: instant.nullable(),
  reply: z.string().nullable(),
  abilities: z.object({ approve: ability, decline: ability, withdraw: ability }),
})

const candidateId = { candidateId: id }

/** Query strings carry booleans as words. */
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A day of the calendar, `2026-11-21`. */
const day = z.iso.date()

export const councilsOperations = {
  'councils.show': defineQuery({
    summary: '居民议事会：成员、席位和规则',
    access: 'session',
    request: z.object({ gridId: id }),
    response: z.object({
      gridId: id,
      gridName: z.string(),
      name: z.string(),
      members: z.array(member),
      /** In full where this reader sees names of office-holders. */
      chairName: z.string().nullable(),
      recorderName: z.string().nullable(),
      size: z.object({
        members: z.number().int(),
        minimum: z.number().int(),
        maximum: z.number().int(),
        missing: z.number().int(),
        seatsLeft: z.number().int(),
      }),
      rules: z.object({
        termYears: z.number().int(),
        chairTraining: z.boolean(),
        basis: z.string(),
      }),
      /** Candidates that wait for a decision; null for who does not decide. */
      waiting: z.number().int().nullable(),
      abilities: z.object({ recommend: ability, decide: ability }),
    }),
    errors: ['places.not_found'],
  }),
  'councils.recommend': defineCommand({
    summary: '推荐议事会成员，或者自荐',
    access: 'session',
    request: z.object({
      gridId: id,
      /** Somebody known from a service card; without any person it is a recommendation of oneself. */
      accountId: id.optional(),
      /** A neighbour by real name and building; found or not, the answer is the same. */
      neighbour: z.object({ name: typedText(COUNCIL_TEXT_LIMITS.name), buildingId: id }).optional(),
      constituency: z.enum(CONSTITUENCIES),
      reason: typedText(COUNCIL_TEXT_LIMITS.reason),
    }),
    content: { scene: 'comment', fields: ['neighbour.name', 'reason'] },
    response: z.object({ id }),
    // the name is sealed wherever it is kept, so no fingerprint of it may lie beside it
    untraced: ['neighbour'],
    // so that nobody runs through names to learn who lives where
    weight: 30,
    errors: [
      'places.not_found',
      'councils.not_resident',
      'councils.not_adult',
      'councils.too_many',
      'councils.nominee_unfit',
      'councils.already_member',
      'councils.already_candidate',
    ],
  }),
  'councils.candidates': defineQuery({
    summary: '议事会候选人',
    access: 'session',
    request: z.object({
      ...paging,
      gridId: id.optional(),
      status: z.enum(CANDIDATE_STATUSES).optional(),
      /** Only those I recommended, and myself. */
      mine: flag.optional(),
    }),
    response: pageOf(candidate),
    errors: ['councils.not_approver'],
  }),
  'councils.approve': defineCommand({
    summary: '同意候选人成为议事会成员',
    access: 'session',
    request: z.object({
      ...candidateId,
      /** Whether the person has agreed to serve. */
      hasAgreed: z.boolean(),
      /** Whether the person agreed to stand on the council's page by full name. */
      isNamePublic: z.boolean().default(false),
      reply: z.string().trim().max(COUNCIL_TEXT_LIMITS.reply).default(''),
    }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: z.object({ assignmentId: id, to: instant }),
    errors: [
      'councils.not_found',
      'councils.not_approver',
      'councils.own_candidacy',
      'councils.wrong_status',
      'councils.not_agreed',
      'councils.nominee_unknown',
      'councils.full',
      'councils.nominee_unfit',
      'councils.already_member',
    ],
  }),
  'councils.decline': defineCommand({
    summary: '不同意候选人并答复',
    access: 'session',
    request: z.object({ ...candidateId, reply: typedText(COUNCIL_TEXT_LIMITS.reply) }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: z.object({}),
    errors: [
      'councils.not_found',
      'councils.not_approver',
      'councils.own_candidacy',
      'councils.wrong_status',
    ],
  }),
  'councils.withdraw': defineCommand({
    summary: '撤回推荐，或谢绝被推荐',
    access: 'session',
    request: z.object(candidateId),
    response: z.object({}),
    errors: ['councils.not_found', 'councils.not_yours', 'councils.wrong_status'],
  }),
  'councils.recordTraining': defineCommand({
    summary: '登记议事培训',
    access: 'session',
    request: z.object({
      gridId: id,
      accountId: id,
      course: typedText(COUNCIL_TEXT_LIMITS.course),
      completedOn: day,
    }),
    content: { scene: 'comment', fields: ['course'], inOffice: true },
    response: z.object({}),
    errors: [
      'places.not_found',
      'councils.not_approver',
      'councils.own_candidacy',
      'councils.trainee_unknown',
      'councils.training_ahead',
    ],
  }),
} as const

export type CouncilMember = z.infer<typeof member>
export type Candidate = z.infer<typeof candidate>
