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
