import type { BallotResult, LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import { resultText } from '@linyi/shared/domain/ballots/ballot.text'
import { StatusBadge } from '../status-badge/StatusBadge'

/** How a vote came out, in the words its legal effect allows: a poll is never 「通过」. */
export function ResultBadge({ result, effect }: { result: BallotResult; effect: LegalEffect }) {
  const text = resultText(result, effect)
  return result === 'passed' ? (
    <StatusBadge text={text} tone="agree" icon="check" />
  ) : (
    <StatusBadge text={text} tone="oppose" icon="cross" />
  )
}
