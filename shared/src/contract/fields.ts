import { z } from 'zod'

/** Identifiers are 24 hexadecimal characters; anything else is refused before it reaches a query. */
export const id = z.string().regex(/^[0-9a-f]{24}$/, '编号格式不对')

/** Instants travel as ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** A text somebody typed: trimmed, neither empty nor longer than `max` characters. */
export const typedText = (max: number): z.ZodString =>
  z
    .string('请填写')
    .trim()
    .min(1, '请填写')
    .max(max, `最多 ${String(max)} 个字`)

/** A person's name: letters alone, so that no number of an identity card is typed into it. */
export const personName = typedText(30).regex(
  /^[\p{L}·.' ]{2,}$/u,
  '请填写姓名，至少两个字，不要写数字',
)

/** A mobile number of the mainland. */
export const phoneNumber = z
  .string('请填写手机号')
  .trim()
  .regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号')

/** The year of birth; the day is not asked for. */
export const birthYear = z.number('请填写出生年份').int().min(1900, '出生年份不对').max(2100)

/** The first part of every list request: at most 50 at a time, after an opaque position. */
export const paging = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number<number>().int().min(1).max(50).default(20),
}

/** A page of a list; `next` is the position to continue from, or null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** Whether this caller may do something now, or the reason why not and the sentence for it. */
export const ability = z.object({
  allowed: z.boolean(),
  reason: z.string().optional(),
  message: z.string().optional(),
})

/** A person as others see them: masked name and the hat they wore. */
export const publicPerson = z.object({ name: z.string(), role: z.string().optional() })

/** A picture in its two sizes; both are re-encoded and carry no metadata. */
export const photo = z.object({
  id,
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})

/** A voice note; it carries no metadata. */
export const voice = z.object({ id, url: z.string(), seconds: z.number().int() })

/** Until when something sent waits to be handed in; unused after that, it is deleted. */
const keptUntil = { keptUntil: instant }
export const uploadedPhoto = photo.extend(keptUntil)
export const uploadedVoice = voice.extend(keptUntil)

/** Where people reach the pages: `https://example.cn`. */
export const site = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[^\s/?#]+$/, '网址格式不对')

/** A file as an answer: what it is called, what it is, and its bytes. */
export const fileAnswer = z.object({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
})

export type Ability = z.infer<typeof ability>
export type Photo = z.infer<typeof photo>
export type Voice = z.infer<typeof voice>
export type UploadedPhoto = z.infer<typeof uploadedPhoto>
export type UploadedVoice = z.infer<typeof uploadedVoice>
export type FileAnswer = z.infer<typeof fileAnswer>
