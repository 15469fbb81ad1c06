import { fractionText } from '../rules/fraction'
import type { BallotRules, Denominator } from '../rules/rule-set'
import { BALLOT_RESULT_TEXT, type BallotResult, type LegalEffect } from './ballot'
import type { Verdict } from './ballot.tally'

const DENOMINATOR_TEXT: Record<Denominator, string> = {
  electorate: '全体有表决权的人',
  cast: '参加表决的人',
  yesAndNo: '表示赞成或反对的人',
}

/** How the ballot is counted, said before anybody votes. */
export function countingText(rules: BallotRules): string {
  const quorum =
    rules.quorum === null
      ? '不设最低参加人数。'
      : `${fractionText(rules.quorum)}以上的人参加，表决才有效。`
  const threshold =
    rules.comparison === 'exceeds' && rules.threshold.num * 2 === rules.threshold.den
      ? '过半数'
      : rules.comparison === 'exceeds'
        ? `超过${fractionText(rules.threshold)}`
        : `${fractionText(rules.threshold)}以上`
  const change = rules.changeAllowed ? '截止前可以改。' : '投出后不能改。'
  return `${quorum}${DENOMINATOR_TEXT[rules.denominator]}中${threshold}赞成，即为通过。${change}`
}

/** The result in a word. A poll passes nothing: it only shows where the majority of answers lies. */
export function resultText(result: BallotResult, effect: LegalEffect): string {
  if (effect !== 'advisory' || result === 'invalid') return BALLOT_RESULT_TEXT[result]
  return result === 'passed' ? '多数赞成' : '未形成多数'
}

/** One sentence that says what came out and why, for people who do not count fractions. */
export function verdictText(verdict: Verdict, effect: LegalEffect): string {
  const { tally, participants, electorate, quorumNeeded, yesNeeded, result } = verdict
  const took = `应参加 ${String(electorate)} 人，实际参加 ${String(participants)} 人`
  if (result === 'invalid') {
    return participants === 0
      ? '没有人参加表决，这次表决无效，可以重新发起。'
      : `${took}，不到规定的 ${String(quorumNeeded ?? 0)} 人，这次表决无效，可以重新发起。`
  }
  const counted = `赞成 ${String(tally.yes)} 票、反对 ${String(tally.no)} 票、弃权 ${String(tally.abstain)} 票`
  const needed = `至少要 ${String(yesNeeded)} 票赞成`
  const end =
    effect === 'advisory'
      ? result === 'passed'
        ? '参加的居民多数赞成，供议事会参考。'
        : '参加的居民没有形成多数赞成，供议事会参考。'
      : result === 'passed'
        ? '表决通过。'
        : '表决未通过。'
  return `${took}；${counted}；${needed}，${end}`
}
