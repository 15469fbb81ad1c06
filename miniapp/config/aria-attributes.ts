/**
 * Accessibility attributes that our components set and WeChat understands (since 2.7.1).
 *
 * Taro's templates name every attribute of every component in advance, and its own lists hold none
 * of these. The build (`aria-plugin.ts`) and the running app (`src/platform/aria.ts`) both add this
 * one table, because the short names Taro gives to attributes are counted from it on both sides.
 */
const SPOKEN = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-disabled': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-live': '',
} as const

export const ARIA_ATTRIBUTES: Record<string, Record<string, string>> = {
  View: { ...SPOKEN },
  Text: { ...SPOKEN },
  Image: { ...SPOKEN },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
