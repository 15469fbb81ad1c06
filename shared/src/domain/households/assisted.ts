/** How somebody without a phone agreed to be registered. */
export const ASSISTED_CONSENTS = ['oral', 'paper'] as const
export type AssistedConsent = (typeof ASSISTED_CONSENTS)[number]

export const ASSISTED_CONSENT_TEXT: Record<AssistedConsent, string> = {
  oral: '当面口头同意，有人见证',
  paper: '签了纸质同意书',
}
