import type { Tally } from './ballot'
import type { BallotRules } from '../rules/ballot-rules'
import type { BallotMethod, Mark } from './method'
import { countPapers, decide, type Hall, type MotionVerdict, type Paper } from './ballot.tally'
import { decideOptions, type OptionsVerdict } from './options.tally'

/** How a ballot came out, with the figures to count it again. */
export type Verdict = MotionVerdict | OptionsVerdict

/** Counts a box and decides: the one function behind the result, the recount and the tool. */
export function countBox(
  method: BallotMethod,
  papers: readonly Paper[],
  hall: Hall,
  rules: BallotRules,
): Verdict {
  return method.kind === 'motion'
    ? decide(countPapers(papers), hall, rules)
    : decideOptions(
        method,
        papers.map((paper) => paper.mark) satisfies Mark[],
        hall.electorate,
        rules,
      )
}

/** The figures of a motion for those who show nothing else; nought where options were chosen from. */
export function motionFigures(verdict: Verdict): {
  readonly tally: Tally
  readonly yesNeeded: number
  readonly denominator: number
} {
  if (verdict.kind === 'motion') {
    const { yes, no, abstain } = verdict.tally
    const { yesNeeded, denominator } = verdict
    return { tally: { yes, no, abstain }, yesNeeded, denominator }
  }
  const tally = { yes: 0, no: 0, abstain: verdict.abstentions }
  return { tally, yesNeeded: 0, denominator: verdict.participants }
}
