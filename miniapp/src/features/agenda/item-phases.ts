import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'

/** The stretches of an item's way that a resident tells apart. */
const LONG_WAY = ['提出', '初审', '附议', '审议', '商议', '落实', '评价'] as const
const SHORT_WAY = ['提出', '初审', '办理', '评价'] as const

const ON_LONG_WAY: Record<ItemStatus, number> = {
  checking: 0,
  submitted: 0,
  screening: 1,
  quickHandling: 2,
  explaining: 2,
  referred: 2,
  declined: 1,
  merged: 2,
  endorsing: 2,
  deferred: 2,
  partyReview: 3,
  scheduled: 4,
  deliberating: 4,
  voting: 4,
  resolved: 4,
  implementing: 5,
  verifying: 5,
  publicising: 5,
  surveying: 6,
  closed: 7,
  withdrawn: 0,
}

const SHORT_STATUSES: readonly ItemStatus[] = ['quickHandling', 'explaining', 'referred']
const ENDED: readonly ItemStatus[] = ['declined', 'merged', 'withdrawn']

/** Where an item is on its way; null when its way has ended before. */
export function itemPhases({
  status,
  level,
  referral,
}: Pick<ItemInfo, 'status' | 'level' | 'referral'>): {
  names: readonly string[]
  current: number
} | null {
  if (ENDED.includes(status)) return null
  const isShort =
    SHORT_STATUSES.includes(status) || level === 'minor' || level === 'hard' || referral !== null
  if (!isShort) return { names: LONG_WAY, current: ON_LONG_WAY[status] }
  const after = status === 'closed' ? 4 : status === 'surveying' ? 3 : ON_LONG_WAY[status]
  return { names: SHORT_WAY, current: Math.min(after, SHORT_WAY.length) }
}
