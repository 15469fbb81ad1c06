import { z } from 'zod'
import { ASSISTED_CONSENTS } from '../domain/households/assisted'
import { CLAIM_LIMITS, CLAIM_STATUSES, ROLL_MATCHES } from '../domain/households/claim'
import { VERIFICATION_BASES } from '../domain/people/residency'
import {
  ability,
  birthYear,
  id,
  instant,
  pageOf,
  paging,
  personName,
  phoneNumber,
  photo,
} from './fields'
import { claimId, decided, doorPlace, reason, relation } from './households.contract'
import { defineCommand, defineQuery } from './operation'

const BULK_MAX = 200

/** A claim in the queue: the person masked, the door not told. */
const claimCard = z.object({
  id,
  name: z.string(),
  place: z.string(),
  relation,
  status: z.enum(CLAIM_STATUSES),
  madeAt: instant,
  answerBy: instant,
  /** Staff have registered somebody of that name there; the two become one. */
  isAssisted: z.boolean(),
})

/** One of those who claim a door, as the office that decides sees them. */
const claimant = z.object({
  claimId: id,
  accountId: id,
  realName: z.string(),
  phone: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  relation,
  note: z.string().nullable(),
  photos: z.array(photo),
  rollMatch: z.enum(ROLL_MATCHES),
  isAssisted: z.boolean(),
  madeAt: instant,
})

const claimFile = z.object({
  id,
  householdId: id,
  place: z.string(),
  status: z.enum(CLAIM_STATUSES),
  answerBy: instant,
  expiresAt: instant,
  /** The claim itself, and with a dispute the others of the same door. */
  claimants: z.array(claimant),
  /** Who is verified there already; names are told where a dispute is settled, else masked. */
  members: z.array(
    z.object({
      residencyId: id,
      name: z.string(),
      relation,
      basis: z.enum(VERIFICATION_BASES),
      verifiedAt: instant,
      isAssisted: z.boolean(),
    }),
  ),
  abilities: z.object({ confirm: ability, refuse: ability, settle: ability }),
})

const residentRow = z.object({
  residencyId: id,
  accountId: id,
  name: z.string(),
  unit: z.number().int(),
  relation,
  isDelegate: z.boolean(),
  isAssisted: z.boolean(),
  basis: z.enum(VERIFICATION_BASES),
  verifiedAt: instant,
  until: instant.nullable(),
})

const rollRow = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  place: z.string(),
  relation,
})

const residencyIds = z.array(id).min(1).max(BULK_MAX)

/** What the offices do: verify, settle, keep and assist. */
export const householdOfficeOperations = {
  'households.claims': defineQuery({
    summary: '等我核实的住址申请，先来的在前',
    access: 'session',
    request: z.object(paging),
    response: pageOf(claimCard),
    errors: ['households.not_verifier'],
  }),
  'households.openClaim': defineCommand({
    summary: '打开一份住址申请，查看真实信息并留下记录',
    access: 'session',
    request: z.object(claimId),
    response: claimFile,
    errors: [
      'households.claim_not_found',
      'households.not_verifier',
      'households.not_settler',
      'households.own_claim',
      'households.claim_closed',
    ],
  }),
  'households.confirmClaim': defineCommand({
    summary: '确认住址',
    access: 'session',
    request: z.object(claimId),
    response: decided,
    errors: [
      'households.claim_not_found',
      'households.not_verifier',
      'households.own_claim',
      'households.claim_closed',
      'households.claim_disputed',
      'households.claim_expired',
      'households.household_full',
      'households.merge_impossible',
    ],
  }),
  'households.refuseClaim': defineCommand({
    summary: '不予认证，说明理由',
    access: 'session',
    request: z.object({ ...claimId, reason }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: decided,
    errors: [
      'households.claim_not_found',
      'households.not_verifier',
      'households.own_claim',
      'households.claim_closed',
      'households.claim_disputed',
      'households.claim_expired',
    ],
  }),
  'households.settle': defineCommand({
    summary: '处理同一户的几份申请，逐份说明理由',
    access: 'session',
    request: z.object({
      householdId: id,
      /** Every open claim of the door, each with its decision. */
      decisions: z
        .array(z.object({ ...claimId, isAccepted: z.boolean(), reason }))
        .min(1)
        .max(50),
      /** Residencies found to be wrong, which end with the settlement. */
      endedResidencyIds: z.array(id).max(20).default([]),
      /** What those people read. */
      endNote: z.string().trim().max(CLAIM_LIMITS.reason).default(''),
    }),
    content: { scene: 'comment', fields: ['decisions.reason', 'endNote'], inOffice: true },
    response: z.object({ accepted: z.number().int(), refused: z.number().int() }),
    errors: [
      'households.household_not_found',
      'households.not_settler',
      'households.own_claim',
      'households.not_disputed',
      'households.dispute_changed',
      'households.claim_expired',
      'households.household_full',
      'households.merge_impossible',
    ],
  }),
  'households.residents': defineQuery({
    summary: '一栋楼已认证的居民（姓名隐去）',
    access: 'session',
    request: z.object({ ...paging, buildingId: id }),
    response: pageOf(residentRow),
    errors: ['places.not_found', 'households.not_keeper'],
  }),
  'households.revoke': defineCommand({
    summary: '撤销认证，可一次多人',
    access: 'session',
    request: z.object({ residencyIds, reason }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ ended: z.number().int() }),
    errors: [
      'households.member_not_found',
      'households.not_keeper',
      'households.own_residency',
      'places.not_found',
    ],
  }),
  'households.revokeBuilding': defineCommand({
    summary: '撤销一栋楼里某一类居民的认证，每次最多 200 人',
    access: 'session',
    request: z.object({ buildingId: id, relation, reason }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ ended: z.number().int(), hasMore: z.boolean() }),
    errors: ['places.not_found', 'households.not_keeper'],
  }),
  'households.setUntil': defineCommand({
    summary: '设定认证到期日，可一次多人',
    access: 'session',
    request: z.object({ residencyIds, until: instant.nullable() }),
    response: z.object({ changed: z.number().int() }),
    errors: [
      'households.member_not_found',
      'households.not_keeper',
      'households.own_residency',
      'households.until_past',
    ],
  }),
  'households.assist': defineCommand({
    summary: '为没有手机的居民登记',
    access: 'session',
    request: z.object({
      ...doorPlace,
      realName: personName,
      phone: phoneNumber.nullable(),
      birthYear,
      relation,
      consent: z.object({
        way: z.enum(ASSISTED_CONSENTS),
        /** Who was there. */
        witness: personName,
        at: instant,
        /** The picture of the signed paper. */
        photoId: id.nullable(),
      }),
    }),
    unseen: { door: '门牌只有核实的人看得到' },
    response: z.object({ accountId: id, residencyId: id }),
    errors: [
      'places.not_found',
      'households.door_unknown',
      'households.not_assistant',
      'households.household_full',
      'households.already_registered',
      'households.consent_later',
      'people.too_young',
      'photos.unknown',
    ],
  }),
  'households.roll': defineQuery({
    summary: '查居民名册：按姓名、手机号，或按门牌',
    access: 'session',
    request: z.object({
      ...paging,
      /** A name, a phone number or its last four figures. */
      text: z.string().trim().min(1).max(30).optional(),
      place: z.object(doorPlace).optional(),
    }),
    response: pageOf(rollRow),
    errors: ['households.not_keeper', 'households.door_unknown', 'places.not_found'],
    inBody: true,
  }),
} as const

export type ClaimCard = z.infer<typeof claimCard>
export type ClaimFile = z.infer<typeof claimFile>
export type Claimant = z.infer<typeof claimant>
export type ResidentRow = z.infer<typeof residentRow>
export type RollRow = z.infer<typeof rollRow>
