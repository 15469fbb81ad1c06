import type { CastVote } from '@linyi/shared/contract/ballots.contract'
import type { StatusBadgeProps } from '@/components/status-badge/StatusBadge'
import { outcomeText } from './ballots.text'

/** How a vote I cast came out; null while nothing has been counted. */
export function voteLook({
  result,
  effect,
  methodKind,
  status,
}: CastVote): StatusBadgeProps | null {
  if (result === null && status !== 'void') return null
  const text = outcomeText(result ?? 'invalid', { effect, method: { kind: methodKind }, status })
  const isGood = result === 'passed' && status !== 'void'
  return { text, tone: isGood ? 'agree' : 'oppose', icon: isGood ? 'check' : 'cross' }
}
