import { z } from 'zod'
import { DESK_ANSWERS, DESK_FIGURES } from '../domain/people/desk-sign-in'
import { DEVICE_KINDS } from '../domain/people/device'
import { NICKNAME_LENGTH_MAX } from '../domain/people/nickname'
import { id, instant, site, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

/** What WeChat and this service give out for one use. */
const passingCode = z.string().trim().min(1).max(200)
const token = z.string().regex(/^[\w-]{43}$/)

const device = z.object({
  id,
  kind: z.enum(DEVICE_KINDS),
  /** `Windows 电脑 · Edge 浏览器`, by what the program says of itself. */
  text: z.string(),
  /** Since when this device is signed in, renewed or not. */
  since: instant,
  /** The hour in which it was used last; the minute is nobody's business. */
  seenAt: instant,
  isThis: z.boolean(),
})

export const signInOperations = {
  'people.signInWays': defineQuery({
    summary: '这里怎样登录',
    access: 'public',
    request: z.object({}),
    response: z.object({ isDemo: z.boolean(), hasWechat: z.boolean() }),
    errors: [],
  }),
  'people.signInWithWechat': defineCommand({
    summary: '用微信登录；第一次来的人得到注册凭据',
    access: 'public',
    request: z.object({
      /** Of `wx.login`; not needed where WeChat itself says who calls (Cloud Hosting). */
      code: passingCode.optional(),
      /** The token this device had: it keeps its place among the devices, or is refused when ended. */
      former: token.optional(),
    }),
    response: z.object({
      /** For somebody known. */
      token: z.string().nullable(),
      expiresAt: instant.nullable(),
      /** For somebody new: good for one registration within ten minutes. */
      ticket: z.string().nullable(),
    }),
    errors: [
      'people.device_ended',
      'people.wechat_off',
      'people.wechat_code_used',
      'people.wechat_blocked',
      'people.wechat_busy',
    ],
    weight: 2,
  }),
  'people.openDesk': defineCommand({
    summary: '电脑登录：要一个登录码和六位数字',
    access: 'public',
    request: z.object({ site }),
    response: z.object({
      /** Kept by the browser alone; by it the session is taken. */
      secret: z.string(),
      figures: z.string(),
      /** A mini-program code; a plain one in the demo and where WeChat draws none. */
      picture: z.string(),
      expiresAt: instant,
    }),
    errors: [],
    weight: 10,
  }),
  'people.takeDesk': defineCommand({
    summary: '电脑登录：问手机答复了没有，答复后取得登录（一次）',
    access: 'public',
    request: z.object({ secret: token }),
    response: z.object({
      answer: z.enum(DESK_ANSWERS),
      token: z.string().nullable(),
      expiresAt: instant.nullable(),
    }),
    errors: [],
  }),
  'people.findDesk': defineCommand({
    summary: '手机上按登录码或六位数字找到那台电脑',
    access: 'session',
    request: z.object({
      /** From a scanned code. */
      deskId: id.optional(),
      /** Read from the screen of the desk. */
      figures: z
        .string()
        .regex(new RegExp(`^\\d{${String(DESK_FIGURES)}}$`), '请输入电脑上的六位数字')
        .optional(),
    }),
    response: z.object({
      /** Null where the figures or the code fit no desk that waits. */
      desk: z.object({ id, text: z.string(), openedAt: instant, expiresAt: instant }).nullable(),
      /** How many wrong figures are left. */
      triesLeft: z.number().int(),
    }),
    errors: ['people.desk_too_many_tries'],
    evenWith: ['observer'],
  }),
  'people.answerDesk': defineCommand({
    summary: '手机上确认或拒绝电脑登录',
    access: 'session',
    request: z.object({ deskId: id, isConfirmed: z.boolean() }),
    response: z.object({}),
    errors: ['people.desk_unknown', 'people.desk_over', 'people.desk_answered'],
    evenWith: ['observer'],
  }),
  'people.devices': defineQuery({
    summary: '登录的设备',
    access: 'session',
    request: z.object({}),
    response: z.object({ items: z.array(device) }),
    errors: [],
    evenWith: ['noConsent'],
  }),
  'people.endDevice': defineCommand({
    summary: '让一台设备退出登录',
    access: 'session',
    request: z.object({ deviceId: id }),
    response: z.object({}),
    errors: ['people.device_unknown'],
    evenWith: ['noConsent', 'observer'],
  }),
  'people.setProfile': defineCommand({
    summary: '改昵称和头像',
    access: 'session',
    request: z.object({
      /** Null takes it away: the family name stands there again. */
      nickname: typedText(NICKNAME_LENGTH_MAX).nullable(),
      avatarId: id.nullable(),
    }),
    response: z.object({}),
    errors: [
      'people.nickname_office',
      'people.nickname_number',
      'people.nickname_official',
      'photos.unknown',
    ],
    content: { scene: 'profile', fields: ['nickname'] },
  }),
} as const

export type Device = z.infer<typeof device>
