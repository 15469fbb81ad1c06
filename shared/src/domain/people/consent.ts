/**
 * The version of the privacy notice that accounts agree to. A new version asks everybody again: what
 * was agreed to is what was read.
 */
export const PRIVACY_VERSION = '2026-11-21'

/** How somebody agreed: in the app, or to a member of staff who wrote it down. */
export const CONSENT_WAYS = ['inApp', 'oral', 'paper'] as const

export type ConsentWay = (typeof CONSENT_WAYS)[number]

export const CONSENT_WAY_TEXT: Record<ConsentWay, string> = {
  inApp: '本人在小程序里同意',
  oral: '口头同意，有见证人',
  paper: '签了纸质同意书',
}
