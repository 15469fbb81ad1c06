import { z } from 'zod'
import { ASSISTED_CONSENTS } from '../domain/households/assisted'
import { CLAIM_LIMITS, CLAIM_STATUSES, ROLL_MATCHES } from '../domain/households/claim'
import { RELATIONS, RESIDENCY_ENDS, VERIFICATION_BASES } from '../domain/people/residency'
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
  typedText,
} from './fields'
import { defineCommand, defineQuery } from './operation'

const BULK_MAX = 200

/** A door as people say it; the stair unit is chosen, the door is typed. */
const doorPlace = {
  buildingId: id,
  unit: z.number().int().min(1).max(99),
  door: typedText(CLAIM_LIMITS.door),
}

const reason = typedText(CLAIM_LIMITS.reason)
const relation = z.enum(RELATIONS)

/** A claim as its claimant follows it. */
const ownClaim = z.object({
  id,
  place: z.string(),
  relation,
  status: z.enum(CLAIM_STATUSES),
  madeAt: instant,
  /** By when somebody answers; null once it is decided. */
  answerBy: instant.nullable(),
  /** What happens next, or what was decided, in words. */
  next: z.string(),
  /** What the person who decided wrote. */
  reason: z.string().nullable(),
  withdraw: ability,
})

const member = z.object({
  residencyId: id,
  name: z.string(),
  relation,
  isDelegate: z.boolean(),
  isMe: z.boolean(),
  /** Registered by staff, without a phone. */
  isAssisted: z.boolean(),
  until: instant.nullable(),
  abilities: z.object({ makeDelegate: ability, remove: ability }),
})

const home = z.object({
  householdId: id,
  place: z.string(),
  gridName: z.string(),
  relation,
  isDelegate: z.boolean(),
  basis: z.enum(VERIFICATION_BASES),
  verifiedAt: instant,
  until: instant.nullable(),
  members: z.array(member),
  invitations: z.array(
    z.object({ id, relation, usesLeft: z.number().int(), expiresAt: instant, isMine: z.boolean() }),
  ),
  abilities: z.object({ invite: ability }),
})

const formerHome = z.object({
  id,
  place: z.string(),
  relation,
  endedAt: instant,
  endReason: z.enum(RESIDENCY_ENDS),
  note: z.string().nullable(),
})

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

const claimId = { claimId: id }
const decided = z.object({ status: z.enum(CLAIM_STATUSES) })
const residencyIds = z.array(id).min(1).max(BULK_MAX)

export const householdsOperations = {
  'households.mine': defineQuery({
    summary: '我的家、我的住址申请和住过的地方',
    access: 'session',
    request: z.object({}),
    response: z.object({
      homes: z.array(home),
      claims: z.array(ownClaim),
      former: z.array(formerHome),
    }),
    errors: [],
  }),
  'households.claim': defineCommand({
    summary: '申请认证住址',
    access: 'session',
    request: z.object({
      ...doorPlace,
      relation,
      note: z.string().trim().max(CLAIM_LIMITS.note).default(''),
      photoIds: z.array(id).max(CLAIM_LIMITS.photos).default([]),
    }),
    response: z.object({ id, status: z.enum(CLAIM_STATUSES), answerBy: instant }),
    errors: [
      'places.not_found',
      'households.door_unknown',
      'households.already_member',
      'households.already_claimed',
      'households.too_many_claims',
      'households.too_many_homes',
      'households.household_full',
      'photos.unknown',
    ],
  }),
  'households.withdrawClaim': defineCommand({
    summary: '撤回住址申请',
    access: 'session',
    request: z.object(claimId),
    response: decided,
    errors: ['households.claim_not_found', 'households.claim_closed'],
  }),
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
  'households.invite': defineCommand({
    summary: '生成邀请码，请家人加入',
    access: 'session',
    request: z.object({ householdId: id, relation }),
    response: z.object({ id, code: z.string(), uses: z.number().int(), expiresAt: instant }),
    errors: [
      'households.household_not_found',
      'households.not_member',
      'households.not_manager',
      'households.too_many_invitations',
      'households.household_full',
    ],
  }),
  'households.revokeInvitation': defineCommand({
    summary: '收回邀请码',
    access: 'session',
    request: z.object({ invitationId: id }),
    response: z.object({}),
    errors: ['households.invitation_not_found', 'households.not_member', 'households.not_manager'],
  }),
  'households.acceptInvitation': defineCommand({
    summary: '用邀请码加入一户',
    access: 'session',
    request: z.object({ code: typedText(20) }),
    /** A wrong code is an answer and not a refusal, for it counts against the tries of the day. */
    response: z.object({
      isAccepted: z.boolean(),
      triesLeft: z.number().int(),
      place: z.string().nullable(),
    }),
    errors: [
      'households.household_not_found',
      'households.too_many_tries',
      'households.already_member',
      'households.too_many_homes',
      'households.household_full',
    ],
  }),
  'households.setDelegate': defineCommand({
    summary: '推选户代表',
    access: 'session',
    request: z.object({ residencyId: id }),
    response: z.object({}),
    errors: [
      'households.member_not_found',
      'households.not_member',
      'households.not_chooser',
      'households.delegate_not_adult',
    ],
  }),
  'households.leave': defineCommand({
    summary: '搬离一户',
    access: 'session',
    request: z.object({ householdId: id }),
    response: z.object({}),
    errors: ['households.household_not_found', 'households.not_member'],
  }),
  'households.removeMember': defineCommand({
    summary: '请一位成员离开本户，说明理由',
    access: 'session',
    request: z.object({ residencyId: id, reason }),
    response: z.object({}),
    errors: [
      'households.member_not_found',
      'households.not_member',
      'households.not_manager',
      'households.remove_self',
      'households.owner_protected',
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

export type OwnClaim = z.infer<typeof ownClaim>
export type Home = z.infer<typeof home>
export type HomeMember = z.infer<typeof member>
export type FormerHome = z.infer<typeof formerHome>
export type ClaimCard = z.infer<typeof claimCard>
export type ClaimFile = z.infer<typeof claimFile>
export type Claimant = z.infer<typeof claimant>
export type ResidentRow = z.infer<typeof residentRow>
export type RollRow = z.infer<typeof rollRow>
