import type { QueryName, ResponseOf } from '@linyi/shared/contract/operations'
import { dropStored, keepStored, readStored } from './storage'

/** A browser may be everybody's, as in the office of a community: there nothing is kept. */
const IS_OWN_PHONE = process.env.TARO_ENV === 'weapp'

type Kept = Readonly<Record<string, unknown>>

const keyOf = (name: QueryName, input: object): string => `${name} ${JSON.stringify(input)}`

const all = (): Kept => (readStored('reads') ?? {}) as Kept

/**
 * Keeps what the first page shows, so that the next start has something to show at once. Only lists that
 * the whole community reads are kept, no vote and no task, and they go with the session (`session.ts`).
 */
export function keepRead<Name extends QueryName>(
  name: Name,
  input: object,
  answer: ResponseOf<Name>,
): void {
  if (IS_OWN_PHONE) keepStored('reads', { ...all(), [keyOf(name, input)]: answer })
}

/** What was read last time; null when nothing was kept. */
export function keptRead<Name extends QueryName>(
  name: Name,
  input: object,
): ResponseOf<Name> | null {
  return IS_OWN_PHONE ? ((all()[keyOf(name, input)] as ResponseOf<Name> | undefined) ?? null) : null
}

/** Somebody has left this phone: nothing that they read stays. */
export function dropKeptReads(): void {
  dropStored('reads')
}
