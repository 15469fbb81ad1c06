/**
 * The version of the privacy notice that accounts agree to. A new version asks everybody again: what
 * was agreed to is what was read.
 */
export const PRIVACY_VERSION = '2026-11'
