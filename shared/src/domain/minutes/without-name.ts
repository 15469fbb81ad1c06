/** What stands where the name of somebody stood who has erased their account. */
export const GONE_NAME = '（已注销的用户）'

const NAME_MIN = 2

/**
 * Some content with a name taken out of all its words; the content itself where the name is nowhere.
 * A single character is no name: it would take words apart.
 */
export function withoutName<Content>(content: Content, name: string): Content {
  if (Array.from(name).length < NAME_MIN) return content
  return JSON.stringify(content).includes(name) ? (without(content, name) as Content) : content
}

function without(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.replaceAll(name, GONE_NAME)
  if (Array.isArray(value)) return value.map((one) => without(one, name))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, without(field, name)] as const),
  )
}
