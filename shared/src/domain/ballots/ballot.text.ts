import type { BallotRules, Denominator } from '../rules/ballot-rules'
import { thresholdText } from '../rules/fraction'
import { BALLOT_RESULT_TEXT, CHOICE_TEXT, type BallotResult, type LegalEffect } from './ballot'
import type { Count, MotionVerdict } from './ballot.tally'
import type { ElectorateUnit } from './electorate'
import type { BallotMethod, OptionMethod } from './method'
import { optionsCountingText, type OptionsVerdict } from './options.tally'
import type { Verdict } from './verdict'

const WHOLE_TEXT: Record<Denominator, string> = {
  electorate: '全体有表决权的',
  present: '到场的',
  cast: '参加表决的',
  yesAndNo: '表示赞成或反对的',
  participants: '参与表决的',
}

/** Whose vote one paper is, in a sentence: people, homes or owners. */
function electorsWord(unit: ElectorateUnit): string {
  if (unit === 'ownerUnit') return '业主'
  return countWord(unit) === '户' ? '住户' : '人'
}

/** The banner of every owners' ballot that this service cannot make binding (A2.4). */
export const OWNERS_ADVISORY_BANNER =
  '本次为业主意向征询，不是业主大会表决。正式表决须在住建部门的电子投票系统或按业主大会议事规则进行。'

/**
 * 80.25 ㎡ from whole square centimetres. What is there is cut, what is needed goes up, so that two
 * equal words never hide a missing square centimetre.
 */
export function areaText(areaCm2: number, towards: 'down' | 'up' = 'down'): string {
  const over = areaCm2 % 100
  const hundredths = (areaCm2 - over) / 100 + (towards === 'up' && over > 0 ? 1 : 0)
  const rest = hundredths % 100
  const whole = String((hundredths - rest) / 100)
  return rest === 0 ? `${whole} ㎡` : `${whole}.${String(rest).padStart(2, '0')} ㎡`
}

/** What stands in the place of a line where so many come as come. */
export const NO_QUORUM_TEXT = '不设最低参加人数'

/** A poll passes nothing: it is heard by those who decide. */
function passedText(effect: LegalEffect, unit: ElectorateUnit): string {
  if (effect !== 'advisory') return '即为通过。'
  return `算多数赞成，供${unit === 'ownerUnit' ? '业主' : '议事会'}参考。`
}

/** How the ballot is counted, said before anybody votes. */
export function countingText(
  rules: BallotRules,
  method: BallotMethod,
  unit: ElectorateUnit,
  effect: LegalEffect,
): string {
  const electors = electorsWord(unit)
  const both = rules.countsArea ? '（人数和面积都要达到）' : ''
  const quorum =
    rules.quorum === null
      ? `${NO_QUORUM_TEXT}。`
      : `${thresholdText(rules.quorum)}的${electors}参加${both}，表决才有效。`
  const change = rules.changeAllowed ? '截止前可以改。' : '投出后不能改。'
  if (method.kind !== 'motion') return `${quorum}${optionsCountingText(method)}${change}`
  const tie = rules.tie === 'asChair' ? '票数相同时以议事长的意见为准。' : ''
  const pass = `${WHOLE_TEXT[rules.denominator]}${electors}中${thresholdText(rules.pass)}赞成${both}，${passedText(effect, unit)}`
  return `${quorum}${pass}${tie}${change}`
}

/**
 * The result in a word. A poll passes nothing: it only shows where the answers lie, and an enquiry
 * among owners may have a majority and still not what the law asks for.
 */
export function resultText(result: BallotResult, effect: LegalEffect): string {
  if (effect !== 'advisory' || result === 'invalid') return BALLOT_RESULT_TEXT[result]
  return result === 'passed' ? '多数赞成' : '赞成不足'
}

/** What is counted: homes where each home has one vote, else people. */
export function countWord(unit: ElectorateUnit): '人' | '户' {
  return unit === 'household' || unit === 'delegate' ? '户' : '人'
}

function tookPart(verdict: Verdict, word: string): string {
  const { electorate, participants } = verdict
  return `应参加 ${String(electorate)} ${word}，实际参加 ${String(participants)} ${word}`
}

/** Which of the two wholes was missed, for people who do not count fractions. */
function missedText(verdict: MotionVerdict, word: string): string {
  const { area } = verdict
  if (area === null || !verdict.quorumReached) {
    return `${tookPart(verdict, word)}，不到规定的 ${String(verdict.quorumNeeded ?? 0)} ${word}，这次表决无效，可以重新发起。`
  }
  return `${tookPart(verdict, word)}，人数够了；但参加的面积 ${areaText(area.participants)}，不到规定的 ${areaText(area.quorumNeeded ?? 0, 'up')}，这次表决无效，可以重新发起。`
}

function endText(result: BallotResult, effect: LegalEffect, unit: ElectorateUnit): string {
  if (effect !== 'advisory') return result === 'passed' ? '表决通过。' : '表决未通过。'
  if (unit === 'ownerUnit') {
    return result === 'passed'
      ? '赞成的人数和面积都达到规定，供业主参考。'
      : '赞成的人数或面积没有达到规定，供业主参考。'
  }
  const people = countWord(unit) === '户' ? '住户' : '居民'
  return result === 'passed'
    ? `参加的${people}多数赞成，供议事会参考。`
    : `参加的${people}没有形成多数赞成，供议事会参考。`
}

function countedText({ tally }: Count): string {
  const spoilt = tally.spoilt === 0 ? '' : `、废票 ${String(tally.spoilt)} 票`
  return `赞成 ${String(tally.yes)} 票、反对 ${String(tally.no)} 票、弃权 ${String(tally.abstain)} 票${spoilt}`
}

function motionText(verdict: MotionVerdict, effect: LegalEffect, unit: ElectorateUnit): string {
  const { area, result, tieSettledBy } = verdict
  const word = countWord(unit)
  if (result === 'invalid') return missedText(verdict, word)
  const needed =
    tieSettledBy === null
      ? `至少要 ${String(verdict.yesNeeded)} 票赞成`
      : `票数相同，议事长投${CHOICE_TEXT[tieSettledBy]}票`
  const byArea =
    area === null
      ? ''
      : `；赞成面积 ${areaText(area.tally.yes)}，至少要 ${areaText(area.yesNeeded, 'up')}`
  return `${tookPart(verdict, word)}；${countedText(verdict)}；${needed}${byArea}，${endText(result, effect, unit)}`
}

function optionsText(
  verdict: OptionsVerdict,
  method: OptionMethod,
  effect: LegalEffect,
  word: string,
): string {
  if (verdict.result === 'invalid') {
    return `${tookPart(verdict, word)}，不到规定的 ${String(verdict.quorumNeeded ?? 0)} ${word}，这次表决无效，可以重新发起。`
  }
  const nameOf = (id: string): string =>
    `“${method.options.find((option) => option.id === id)?.text ?? id}”`
  const elected = verdict.placings.filter((placing) => placing.isElected)
  const names = elected.map(({ option }) => nameOf(option)).join('、')
  const chosen = elected.length === 0 ? '没有选出任何一项' : `选出${names}`
  const tied =
    verdict.tied.length === 0
      ? ''
      : `；${verdict.tied.map(nameOf).join('、')} 票数相同，不能确定谁入选，需要再议`
  const advice = effect === 'advisory' ? '，供议事会参考' : ''
  return `${tookPart(verdict, word)}；${chosen}${tied}${advice}。`
}

/** One sentence that says what came out and why, for people who do not count fractions. */
export function verdictText(
  verdict: Verdict,
  method: BallotMethod,
  effect: LegalEffect,
  unit: ElectorateUnit = 'person',
): string {
  const word = countWord(unit)
  if (verdict.participants === 0) return '没有人参加表决，这次表决无效，可以重新发起。'
  if (verdict.kind === 'motion') return motionText(verdict, effect, unit)
  return method.kind === 'motion' ? '' : optionsText(verdict, method, effect, word)
}
