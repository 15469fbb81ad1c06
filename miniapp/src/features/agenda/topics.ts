import type { ResponseOf } from '@linyi/shared/contract/operations'

export type Topic = ResponseOf<'agenda.clusters'>['items'][number]

/** Still before the screener: such a matter can go into an earlier one. */
const WAITING: readonly Topic['members'][number]['status'][] = ['submitted', 'screening']

/** Gone into another or ended without being taken on: there is nothing left to bring together. */
const GONE: readonly Topic['members'][number]['status'][] = [
  'merged',
  'declined',
  'withdrawn',
  'closed',
]

/** Topics that at least two matters could still be part of; those the screener can make come first. */
export function openTopics(topics: readonly Topic[]): readonly Topic[] {
  const open = topics.filter(
    ({ members }) => members.filter(({ status }) => !GONE.includes(status)).length > 1,
  )
  return [
    ...open.filter((topic) => firstToMerge(topic) !== null),
    ...open.filter((topic) => firstToMerge(topic) === null),
  ]
}

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
