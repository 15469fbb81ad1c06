import type { ResponseOf } from '@linyi/shared/contract/operations'

export type Topic = ResponseOf<'agenda.clusters'>['items'][number]

/** Still before the screener: such a matter can go into an earlier one. */
const WAITING: readonly Topic['members'][number]['status'][] = ['submitted', 'screening']

/** The matter with which making one topic of them begins: the latest that still waits for the screener. */
export function firstToMerge({ members }: Topic): string | null {
  const waiting = members.filter(({ status }) => WAITING.includes(status))
  return (
    waiting
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? null
  )
}
