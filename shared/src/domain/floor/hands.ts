import { decide, type MotionVerdict } from '../ballots/ballot.tally'
import type { BallotRules } from '../rules/ballot-rules'
import type { Hands } from './floor'

/** A show of hands as it was counted, and what it says in one sentence. */
export interface HandsCount {
  readonly verdict: MotionVerdict
  readonly sentence: string
}

/**
 * Decides a show of hands by the council's own rules. Abstentions are not asked for (南塘): who raised
 * no hand was there all the same, and counts as having abstained.
 */
export function countHands(
  { yes, no }: Hands,
  { electors, members }: { readonly electors: number; readonly members: number },
  rules: BallotRules,
): HandsCount {
  const heads = { yes, no, abstain: electors - yes - no, spoilt: 0 }
  const nothing = { yes: 0, no: 0, abstain: 0, spoilt: 0 }
  const hall = { electorate: { heads: members, areaCm2: 0 }, present: electors, chair: null }
  const verdict = decide({ heads, area: nothing }, hall, { ...rules, countsArea: false })
  const counted = `在场可表决 ${String(electors)} 人，赞成 ${String(yes)} 人、反对 ${String(no)} 人、没有举手 ${String(heads.abstain)} 人`
  const end =
    verdict.result === 'invalid'
      ? `到会不足规定的 ${String(verdict.quorumNeeded ?? 0)} 人，表决无效。`
      : `至少要 ${String(verdict.yesNeeded)} 人赞成，${verdict.result === 'passed' ? '表决通过' : '表决未通过'}。`
  return { verdict, sentence: `举手表决：${counted}；${end}` }
}
