import { z } from 'zod'
import { ROLES } from '../domain/people/role'
import { defineCommand, defineQuery } from './operation'
import { birthYear, id, personName, phoneNumber, typedText } from './fields'

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
  homes: z.array(z.object({ householdId: id, text: z.string(), gridId: id })),
  /** Whether there is a place of work for this account: staff, chair, secretary. */
  isStaff: z.boolean(),
  isDemo: z.boolean(),
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
    // WeChat's sign-in takes its place outside the demo.
    access: 'demo',
    request: z.object({
      communityId: id,
      realName: personName,
      phone: phoneNumber,
      birthYear,
      /** The version of the notice that was read; registering is agreeing to it. */
      consentVersion: typedText(20),
    }),
    response: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
    errors: ['people.demo_only', 'people.consent_outdated', 'people.too_young', 'places.not_found'],
    weight: 30,
  }),
  'people.consent': defineCommand({
    summary: '同意隐私说明',
    access: 'session',
    request: z.object({ version: typedText(20) }),
    response: z.object({ consentVersion: z.string() }),
    errors: ['people.consent_outdated'],
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
export type Persona = z.infer<typeof persona>
