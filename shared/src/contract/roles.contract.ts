import { z } from 'zod'
import { CONSTITUENCIES } from '../domain/councils/council'
import { ROLES } from '../domain/people/role'
import {
  ASSIGNMENT_STATES,
  ASSIGNMENT_TEXT_LIMITS,
  DUTY_TYPES,
  MEMBER_ORIGINS,
  SCOPE_KINDS,
} from '../domain/roles/assignment'
import { defineCommand, defineQuery } from './operation'
import { ability, id, instant, pageOf, paging, photo, site, typedText } from './fields'

const unitNumber = z.number().int().min(1).max(99)

/** Where an office is to reach; the grid of a building is known to the service. */
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('community') }),
  z.object({ kind: z.literal('grid'), gridId: id }),
  z.object({ kind: z.literal('building'), buildingId: id }),
  z.object({ kind: z.literal('stairUnit'), buildingId: id, unit: unitNumber }),
])

const assignment = z.object({
  id,
  accountId: id,
  /** In full: an office is held in public. */
  name: z.string(),
  role: z.enum(ROLES),
  scopeKind: z.enum(SCOPE_KINDS),
  /** `8号网格`, `杏林苑1号楼 2单元`. */
  scopeText: z.string(),
  from: instant,
  to: instant.nullable(),
  state: z.enum(ASSIGNMENT_STATES),
  source: z.string(),
  isTemporary: z.boolean(),
  origin: z.enum(MEMBER_ORIGINS).nullable(),
  duties: z.array(z.enum(DUTY_TYPES)),
  constituency: z.enum(CONSTITUENCIES).nullable(),
  isNamePublic: z.boolean(),
  isPhoneShown: z.boolean(),
  assignedBy: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  abilities: z.object({ end: ability, extend: ability }),
})

const gridCoverage = z.object({
  gridId: id,
  gridName: z.string(),
  buildings: z.number().int(),
  buildingsLed: z.number().int(),
  units: z.number().int(),
  unitsServed: z.number().int(),
})

const coverageGap = z.object({
  /** The building's. */
  id,
  buildingName: z.string(),
  gridId: id,
  gridName: z.string(),
  /** How many leads there are; exactly one is right. */
  leads: z.number().int(),
  unitsWithout: z.array(z.number().int()),
})

const cardBuilding = z.object({
  id,
  name: z.string(),
  gridName: z.string(),
  /** Whoever scans the card has come for this community. */
  communityId: id,
  communityName: z.string(),
  /** Whom to turn to when nobody is named. */
  officeName: z.string(),
})

const cardPerson = z.object({
  assignmentId: id,
  accountId: id,
  name: z.string(),
  role: z.enum(ROLES),
  /** The stair unit of a volunteer; null for the lead of the whole building. */
  unit: z.number().int().nullable(),
  photo: photo.nullable(),
  duties: z.array(z.enum(DUTY_TYPES)),
  /** `138****1234`, or null when the person did not agree to be called. */
  phoneMasked: z.string().nullable(),
  isMe: z.boolean(),
  abilities: z.object({ call: ability }),
})

/** What stands on a card that anybody may see who passes by: no telephone, no identifier. */
const publicCardPerson = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.number().int().nullable(),
  photo: photo.nullable(),
  duties: z.array(z.enum(DUTY_TYPES)),
})

export const rolesOperations = {
  'roles.list': defineQuery({
    summary: '任职一览',
    access: 'session',
    request: z.object({
      ...paging,
      role: z.enum(ROLES).optional(),
      gridId: id.optional(),
      /** Those that have ended instead of those that have not. */
      ended: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional(),
    }),
    response: pageOf(assignment),
    errors: ['roles.not_reader'],
  }),
  'roles.history': defineQuery({
    summary: '一个人或一栋楼的任职经过',
    access: 'session',
    request: z.object({ ...paging, accountId: id.optional(), buildingId: id.optional() }),
    response: pageOf(assignment),
    errors: ['roles.not_reader', 'roles.person_not_found', 'places.not_found'],
  }),
  'roles.assignable': defineQuery({
    summary: '我可以安排哪些职务',
    access: 'session',
    request: z.object({}),
    response: z.object({
      roles: z.array(z.object({ role: z.enum(ROLES), scopeKinds: z.array(z.enum(SCOPE_KINDS)) })),
      /** Whether the caller may look at who holds which office. */
      read: ability,
    }),
    errors: [],
  }),
  'roles.assign': defineCommand({
    summary: '安排职务',
    access: 'session',
    request: z.object({
      accountId: id,
      role: z.enum(ROLES),
      scope,
      from: instant.optional(),
      to: instant.nullable().default(null),
      /** How the person came to it: 推选, 任命, 居民推荐. */
      source: typedText(ASSIGNMENT_TEXT_LIMITS.source),
      isTemporary: z.boolean().default(false),
      origin: z.enum(MEMBER_ORIGINS).nullable().default(null),
      duties: z.array(z.enum(DUTY_TYPES)).max(DUTY_TYPES.length).default([]),
      constituency: z.enum(CONSTITUENCIES).nullable().default(null),
      isNamePublic: z.boolean().default(false),
      isPhoneShown: z.boolean().default(false),
    }),
    content: { scene: 'comment', fields: ['source'], inOffice: true },
    response: z.object({ id }),
    errors: [
      'roles.person_not_found',
      'roles.not_assignable',
      'roles.wrong_scope',
      'roles.not_assigner',
      'roles.not_oneself',
      'roles.not_adult',
      'roles.already_held',
      'roles.sole_taken',
      'roles.observer_alone',
      'roles.observer_is_resident',
      'roles.chair_not_recorder',
      'roles.supervisor_alone',
      'roles.chair_not_member',
      'roles.training_missing',
      'roles.term_over',
      'roles.term_reversed',
      'roles.term_too_early',
      'roles.temporary_needs_end',
      'roles.origin_missing',
      'councils.full',
      'places.not_found',
    ],
  }),
  'roles.end': defineCommand({
    summary: '结束任职并说明原因',
    access: 'session',
    request: z.object({ assignmentId: id, reason: typedText(ASSIGNMENT_TEXT_LIMITS.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({}),
    errors: ['roles.not_found', 'roles.not_assigner', 'roles.not_open', 'roles.chair_first'],
  }),
  'roles.extend': defineCommand({
    summary: '延长任期',
    access: 'session',
    request: z.object({ assignmentId: id, to: instant }),
    response: z.object({}),
    errors: [
      'roles.not_found',
      'roles.not_assigner',
      'roles.not_oneself',
      'roles.not_open',
      'roles.endless',
      'roles.term_not_longer',
    ],
  }),
  'roles.coverage': defineQuery({
    summary: '楼栋长和单元志愿者覆盖情况，缺口逐一列出',
    access: 'session',
    request: z.object({ ...paging, gridId: id.optional() }),
    response: pageOf(coverageGap).extend({ grids: z.array(gridCoverage) }),
    errors: ['roles.not_reader'],
  }),
  'roles.cards': defineQuery({
    summary: '与我有关的楼栋：住的和服务的',
    access: 'session',
    request: z.object({}),
    response: z.object({ items: z.array(cardBuilding) }),
    errors: [],
  }),
  'roles.card': defineQuery({
    summary: '楼栋的党员服务公示牌',
    access: 'session',
    request: z.object({ buildingId: id }),
    response: z.object({
      building: cardBuilding,
      people: z.array(cardPerson),
      /** Whether the building has no lead, and which stair units have no volunteer. */
      hasLead: z.boolean(),
      unitsWithout: z.array(z.number().int()),
      abilities: z.object({ setCardPhoto: ability }),
    }),
    errors: ['places.not_found'],
  }),
  'roles.publicCard': defineQuery({
    summary: '扫码看到的公示牌，不用登录',
    access: 'public',
    request: z.object({ buildingId: id }),
    response: z.object({ building: cardBuilding, people: z.array(publicCardPerson) }),
    errors: ['places.not_found'],
  }),
  'roles.setCardPhoto': defineCommand({
    summary: '给自己的公示牌换照片',
    access: 'session',
    request: z.object({ photoId: id.nullable() }),
    response: z.object({}),
    errors: ['roles.not_on_card', 'photos.unknown'],
  }),
  'roles.callContact': defineCommand({
    summary: '取得公示牌上的电话',
    access: 'session',
    request: z.object({ assignmentId: id }),
    response: z.object({ phone: z.string() }),
    errors: [
      'roles.not_found',
      'roles.contact_private',
      'roles.contact_not_neighbour',
      'roles.no_phone',
    ],
  }),
  'roles.poster': defineQuery({
    summary: '公示牌海报上的二维码',
    access: 'session',
    request: z.object({
      buildingId: id,
      site,
    }),
    response: z.object({ building: cardBuilding, address: z.string(), qr: z.string() }),
    errors: ['places.not_found'],
  }),
} as const

export type AssignmentView = z.infer<typeof assignment>
export type CoverageGapView = z.infer<typeof coverageGap>
export type CardPerson = z.infer<typeof cardPerson>
export type PublicCardPerson = z.infer<typeof publicCardPerson>
export type CardBuilding = z.infer<typeof cardBuilding>
