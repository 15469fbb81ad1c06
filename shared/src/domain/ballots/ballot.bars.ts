import type { BallotRules } from '../rules/ballot-rules'
import { thresholdText } from '../rules/fraction'
import type { Count, MotionVerdict } from './ballot.tally'
import { areaText, countWord, NO_QUORUM_TEXT } from './ballot.text'
import type { ElectorateUnit } from './electorate'
import type { Verdict } from './verdict'

/** One bar of the result: a part of a whole, with the line it had to reach. Shares are in ‰. */
export interface VerdictBar {
  readonly key: string
  readonly title: string
  /** The figure beside the bar: `7 / 9 人`. */
  readonly figure: string
  readonly share: number
  /** Where the line stands; null where nothing is asked. */
  readonly line: number | null
  /** What it asks for, or that nothing is. */
  readonly lineText: string | null
  readonly isReached: boolean
}

type Show = (figure: number, towards?: 'up') => string

const votes: Show = (figure) => `${String(figure)} 票`

/** Cut, never rounded up: a bar below its line must look so. */
function perMille(part: number, whole: number): number {
  if (whole <= 0) return 0
  const product = part * 1000
  return Math.min(1000, (product - (product % whole)) / whole)
}

/** The line rounds up, the bar down, so that drawing never turns a narrow miss into a hit. */
function lineOf(needed: number, whole: number): number {
  if (whole <= 0) return 1000
  return Math.min(1000, Math.ceil((needed * 1000) / whole))
}

function turnoutBar(key: string, title: string, count: Count, show: Show): VerdictBar {
  const { electorate, participants, quorumNeeded, quorumReached } = count
  return {
    key,
    title,
    figure: `${show(participants)} / ${show(electorate)}`,
    share: perMille(participants, electorate),
    line: quorumNeeded === null ? null : lineOf(quorumNeeded, electorate),
    lineText: quorumNeeded === null ? NO_QUORUM_TEXT : `至少 ${show(quorumNeeded, 'up')}才有效`,
    isReached: quorumReached,
  }
}

function yesBar(key: string, title: string, count: Count, show: Show): VerdictBar {
  const { denominator, yesNeeded, yesReached, tally } = count
  const whole = Math.max(denominator, yesNeeded)
  return {
    key,
    title,
    figure: `${show(tally.yes)} / ${show(denominator)}`,
    share: perMille(tally.yes, whole),
    line: lineOf(yesNeeded, whole),
    lineText: `至少 ${show(yesNeeded, 'up')}`,
    isReached: yesReached,
  }
}

/** Of everybody on the roll: no line, but people ask for it. */
function allBar(count: Count, show: Show): VerdictBar {
  return {
    key: 'all',
    title: '赞成占全体',
    figure: `${show(count.tally.yes)} / ${show(count.electorate)}`,
    share: perMille(count.tally.yes, count.electorate),
    line: null,
    lineText: null,
    isReached: true,
  }
}

const turnoutTitle = (word: '人' | '户'): string => (word === '户' ? '参加户数' : '参加人数')

/** The bars of a motion: who took part, who said yes of those who count, and yes of everybody. */
export function verdictBars(
  verdict: Verdict,
  rules: BallotRules,
  unit: ElectorateUnit = 'person',
): readonly VerdictBar[] {
  const word = countWord(unit)
  const people: Show = (figure) => `${String(figure)} ${word}`
  if (verdict.kind === 'options') {
    const { electorate, participants, quorumNeeded, quorumReached } = verdict
    return [
      {
        key: 'turnout',
        title: turnoutTitle(word),
        figure: `${people(participants)} / ${people(electorate)}`,
        share: perMille(participants, electorate),
        line: quorumNeeded === null ? null : lineOf(quorumNeeded, electorate),
        lineText: quorumNeeded === null ? NO_QUORUM_TEXT : `至少 ${people(quorumNeeded)}才有效`,
        isReached: quorumReached,
      },
    ]
  }
  return motionBars(verdict, rules, word)
}

function motionBars(
  verdict: MotionVerdict,
  rules: BallotRules,
  word: '人' | '户',
): readonly VerdictBar[] {
  const people: Show = (figure) => `${String(figure)} ${word}`
  const { area } = verdict
  const asked = thresholdText(rules.pass)
  if (area === null) {
    return [
      turnoutBar('turnout', turnoutTitle(word), verdict, people),
      yesBar('yes', `赞成（要${asked}）`, verdict, votes),
      allBar(verdict, people),
    ]
  }
  return [
    turnoutBar('turnout', turnoutTitle(word), verdict, people),
    turnoutBar('turnoutArea', '参加面积', area, areaText),
    yesBar('yes', `赞成人数（要${asked}）`, verdict, people),
    yesBar('yesArea', `赞成面积（要${asked}）`, area, areaText),
  ]
}
