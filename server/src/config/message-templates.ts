import {
  MESSAGE_TEMPLATES,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import {
  areFieldKeys,
  fieldKeysOf,
  type AppliedTemplate,
} from '@linyi/shared/domain/messages/templates'
import { z } from 'zod'

const applied = z.strictObject({
  /** The template's id in the console. */
  id: z.string().min(1),
  /** A long-term template: 政务民生 and the like are given some. */
  lasting: z.boolean().default(false),
  /** The keys of its fields in our order, where the console numbered them otherwise. */
  fields: z.array(z.string()).optional(),
})

const templates = z.partialRecord(z.enum(MESSAGE_TEMPLATES), applied)

/** What is wrong with the variable, in words. */
export class TemplateFault extends Error {}

/**
 * Reads the operator's templates: `{"vote":{"id":"…","lasting":true,"fields":["thing2",…]},…}`.
 *
 * @throws TemplateFault naming what does not fit
 */
export function readMessageTemplates(text: string): AppliedTemplate[] {
  const parsed = templates.safeParse(jsonOf(text))
  if (!parsed.success) throw new TemplateFault(parsed.error.issues[0]?.message ?? '格式不对')
  const entries = Object.entries(parsed.data) as [MessageTemplate, z.infer<typeof applied>][]
  const read = entries.map(([template, { id, lasting, fields }]) => {
    const keys = fields ?? fieldKeysOf(template)
    if (!areFieldKeys(template, keys)) {
      throw new TemplateFault(
        `${template} 的字段应依次为 ${fieldKeysOf(template).join('、')} 这些类型`,
      )
    }
    return { template, id, isLasting: lasting, keys }
  })
  if (new Set(read.map(({ id }) => id)).size < read.length) {
    throw new TemplateFault('两类消息用了同一个模板编号')
  }
  return read
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TemplateFault('不是合法的 JSON')
  }
}
