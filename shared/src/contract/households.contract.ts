import { z } from 'zod'
import { CLAIM_LIMITS, CLAIM_STATUSES } from '../domain/households/claim'
import { RELATIONS, RESIDENCY_ENDS, VERIFICATION_BASES } from '../domain/people/residency'
import { ability, id, instant, site, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

/** A door as people say it; the stair unit is chosen, the door is typed. */
export const doorPlace = {
  buildingId: id,
  unit: z.number().int().min(1).max(99),
  door: typedText(CLAIM_LIMITS.door),
}

/** What somebody is told. */
export const reason = typedText(CLAIM_LIMITS.reason)
export const relation = z.enum(RELATIONS)

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

export const claimId = { claimId: id }
export const decided = z.object({ status: z.enum(CLAIM_STATUSES) })

/** What people do with their own homes and claims. */
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
    unseen: { door: '门牌只有核实的人看得到', note: '只有核实住址的人看得到' },
    response: z.object({ id, status: z.enum(CLAIM_STATUSES), answerBy: instant }),
    errors: [
      'places.not_found',
      'households.door_unknown',
      'households.already_member',
      'households.already_claimed',
      'households.too_many_claims',
      'households.claims_of_day',
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
  'households.invite': defineCommand({
    summary: '生成邀请码，请家人加入',
    access: 'session',
    request: z.object({ householdId: id, relation }),
    response: z.object({ id, code: z.string(), uses: z.number().int(), expiresAt: instant }),
    errors: [
      'households.household_not_found',
      'households.not_member',
      'households.not_manager',
      'households.owner_invites_owner',
      'households.too_many_invitations',
      'households.household_full',
    ],
  }),
  'households.invitationCode': defineQuery({
    summary: '自己刚做的邀请码，做成二维码给家人扫',
    access: 'session',
    // the code opens a home, and stands in no address
    inBody: true,
    request: z.object({ code: z.string().max(20), site }),
    response: z.object({ qr: z.string() }),
    errors: ['households.invitation_not_found'],
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
    unseen: { code: '邀请码不显示' },
    response: z.object({
      isAccepted: z.boolean(),
      triesLeft: z.number().int(),
      place: z.string().nullable(),
    }),
    errors: [
      'households.too_many_tries',
      'households.claim_instead',
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
    content: { scene: 'comment', fields: ['reason'] },
    response: z.object({}),
    errors: [
      'households.member_not_found',
      'households.not_member',
      'households.not_manager',
      'households.remove_self',
      'households.owner_protected',
    ],
  }),
} as const

export type OwnClaim = z.infer<typeof ownClaim>
export type Home = z.infer<typeof home>
export type HomeMember = z.infer<typeof member>
export type FormerHome = z.infer<typeof formerHome>
