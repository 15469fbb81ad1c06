import { z } from 'zod'
import { ERASE_PHRASE } from '../domain/people/erase.rules'
import { RELATIONS } from '../domain/people/residency'
import { REVEALED_FIELDS, REVEAL_PURPOSES } from '../domain/people/reveal'
import { ROLES } from '../domain/people/role'
import { STANDINGS } from '../domain/people/standing'
import { defineCommand, defineQuery } from './operation'
import {
  ability,
  birthYear,
  fileAnswer,
  id,
  instant,
  pageOf,
  paging,
  personName,
  phoneNumber,
  photo,
  publicPerson,
  typedText,
} from './fields'

const heldRole = z.object({ role: z.enum(ROLES), text: z.string(), scopeText: z.string() })

const persona = z.object({
  id: z.string(),
  name: z.string(),
  roleText: z.string(),
  gridName: z.string().nullable(),
  /** One line on what this person can show. */
  hint: z.string(),
})

const me = z.object({
  id,
  name: z.string(),
  roles: z.array(heldRole),
  community: z.object({ id, name: z.string(), streetName: z.string() }),
  /** The grid of the first home, or of the office for people who only work here. */
  grid: z.object({ id, code: z.string(), name: z.string() }).nullable(),
  homes: z.array(
    z.object({
      householdId: id,
      /** `3号楼 2单元 501`: the person's own door, in clear. */
      text: z.string(),
      gridId: id,
      relation: z.enum(RELATIONS),
      /** Whether this person casts the household's one vote. */
      isDelegate: z.boolean(),
      /** The end of a limited verification, such as a lease; null where there is none. */
      until: instant.nullable(),
    }),
  ),
  /** A guest reads; a resident has a verified home. */
  standing: z.enum(STANDINGS),
  phoneMasked: z.string().nullable(),
  /** How neighbours read the person under what they say; null where the family name stands there. */
  nickname: z.string().nullable(),
  avatar: photo.nullable(),
  consentVersion: z.string().nullable(),
  /** Whether the present privacy notice is still to be agreed to; nothing else works before. */
  needsConsent: z.boolean(),
  /** Whether this person reads and does not post, by office. */
  isObserver: z.boolean(),
  abilities: z.object({ erase: ability }),
  /** Whether there is a place of work for this account: staff, chair, secretary. */
  isStaff: z.boolean(),
  isDemo: z.boolean(),
})

/** Somebody as staff find them: masked, with the place as far as the building. */
const foundPerson = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  /** `3号楼 2单元`; empty for somebody without a verified home. */
  homes: z.array(z.string()),
  roles: z.array(z.string()),
  /** Registered by staff for somebody without a phone. */
  isAssisted: z.boolean(),
})

const reveal = z.object({
  id,
  at: instant,
  /** Who looked, by full name and office: it was an act in office. */
  viewer: publicPerson,
  purpose: z.string(),
  fields: z.array(z.enum(REVEALED_FIELDS)),
})

export const peopleOperations = {
  'people.personas': defineQuery({
    summary: '演示人物一览',
    access: 'demo',
    request: z.object({}),
    response: z.object({ items: z.array(persona) }),
    errors: ['people.demo_only'],
  }),
  'people.signIn': defineCommand({
    summary: '以演示人物登录',
    access: 'demo',
    request: z.object({ personaId: typedText(40) }),
    response: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
    errors: ['people.demo_only', 'people.persona_unknown'],
  }),
  'people.privacyNotice': defineQuery({
    summary: '隐私说明',
    access: 'public',
    request: z.object({}),
    response: z.object({
      version: z.string(),
      title: z.string(),
      sections: z.array(z.object({ title: z.string(), text: z.string() })),
    }),
    errors: [],
  }),
  'people.register': defineCommand({
    summary: '注册账号，成为访客',
    access: 'public',
    request: z.object({
      communityId: id,
      realName: personName,
      /** As typed; may be left out: a home is verified at the door. */
      phone: phoneNumber.optional(),
      /** Of WeChat's own button, in place of a typed number. */
      phoneCode: typedText(200).optional(),
      /** From signing in with WeChat; only the demo takes somebody without. */
      ticket: typedText(200).optional(),
      birthYear,
      /** The version of the notice that was read; registering is agreeing to it. */
      consentVersion: typedText(20),
    }),
    response: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
    errors: [
      'people.consent_outdated',
      'people.too_young',
      'people.ticket_over',
      'people.wechat_taken',
      'people.wechat_busy',
      'people.phone_code_used',
      'places.not_found',
    ],
    weight: 30,
  }),
  'people.consent': defineCommand({
    summary: '同意隐私说明',
    access: 'session',
    request: z.object({ version: typedText(20) }),
    unseen: { version: '隐私说明的版本号' },
    response: z.object({ consentVersion: z.string() }),
    errors: ['people.consent_outdated'],
    evenWith: ['noConsent', 'observer'],
  }),
  'people.search': defineQuery({
    summary: '按姓名或手机号找居民（工作人员，结果打码）',
    access: 'session',
    request: z.object({
      ...paging,
      /** A full name, a family name, a given name, a whole phone number or its last four figures. */
      text: typedText(30),
    }),
    response: pageOf(foundPerson),
    errors: ['people.not_staff'],
    inBody: true,
  }),
  'people.reveal': defineCommand({
    summary: '查看居民的真实信息，查看会被记录并告知本人',
    access: 'session',
    request: z.object({ accountId: id, purpose: z.enum(REVEAL_PURPOSES) }),
    response: z.object({
      name: z.string(),
      phone: z.string().nullable(),
      birthYear: z.number().int().nullable(),
      homes: z.array(z.string()),
    }),
    errors: ['people.not_staff', 'people.not_found', 'people.out_of_scope'],
  }),
  'people.revealsOfMe': defineQuery({
    summary: '谁看过我的真实信息',
    access: 'session',
    request: z.object(paging),
    response: pageOf(reveal),
    errors: [],
  }),
  'people.exportMine': defineQuery({
    summary: '导出我的全部信息',
    access: 'session',
    request: z.object({}),
    response: fileAnswer,
    errors: [],
    evenWith: ['noConsent'],
  }),
  'people.eraseMe': defineCommand({
    summary: '注销账号，删除我的姓名和手机号',
    access: 'session',
    request: z.object({ phrase: z.literal(ERASE_PHRASE, `请输入“${ERASE_PHRASE}”`) }),
    response: z.object({}),
    errors: ['people.office_held'],
    evenWith: ['noConsent', 'observer'],
  }),
  'people.signOut': defineCommand({
    summary: '退出登录',
    access: 'session',
    request: z.object({}),
    response: z.object({}),
    errors: [],
    evenWith: ['noConsent', 'observer'],
  }),
  'people.me': defineQuery({
    summary: '我是谁、住在哪里、担任什么',
    access: 'session',
    request: z.object({}),
    response: me,
    errors: [],
    evenWith: ['noConsent'],
  }),
} as const

export type Me = z.infer<typeof me>
export type FoundPerson = z.infer<typeof foundPerson>
export type Reveal = z.infer<typeof reveal>
export type Persona = z.infer<typeof persona>
