import { demand, type Decision } from '../decision'

/**
 * The characters of a code: digits and capitals without those that look alike when read from a
 * screen or over the phone (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).
 */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
export const CODE_LENGTH = 8

/** The code as it is compared: what people type beside it, spaces and small letters, is forgiven. */
export function plainCode(typed: string): string {
  return typed.replaceAll(/[\s-]/gu, '').toUpperCase()
}

/** `ABCD EFGH`, as it is read aloud. */
export function codeText(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** What decides whether a code still opens the door. */
export interface InvitationFacts {
  readonly uses: number
  readonly usesMax: number
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** A code works for some hours and some people, until it is taken back. */
export function isUsable(facts: InvitationFacts, now: Date): boolean {
  return facts.revokedAt === null && facts.uses < facts.usesMax && now < facts.expiresAt
}

/** Wrong codes of one account within the window; guessing stops there. */
export interface Tries {
  readonly wrong: number
  readonly since: Date
}

const TRY_WINDOW_MS = 24 * 60 * 60 * 1000

/** The tries that still count at `now`. */
export function wrongTriesAt(tries: Tries | null, now: Date): number {
  const isOver = tries === null || now.getTime() - tries.since.getTime() >= TRY_WINDOW_MS
  return isOver ? 0 : tries.wrong
}

/** How often a person may guess in a day. */
export function canTry(
  tries: Tries | null,
  wrongMax: number,
  now: Date,
): Decision<'households.too_many_tries'> {
  return demand(wrongTriesAt(tries, now) < wrongMax, 'households.too_many_tries')
}
