/** A value of a mini-program as WeChat would write it: objects as JSON, all else as it reads. */
export const asText = (value: unknown): string => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
