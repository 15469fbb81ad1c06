import type { BallotRules } from '../rules/ballot-rules'
import { leastMeeting, meets } from '../rules/fraction'
import type { BallotResult } from './ballot'
import type { Weight } from './electorate'
import {
  ABSTAIN,
  optionsOn,
  pointsOn,
  RANKED_COUNT_TEXT,
  SPOILT,
  type Mark,
  type Option,
  type OptionMethod,
} from './method'
import { eliminate, schulze } from './ranked.tally'

/** Something the counters did, as it is shown: a heading, a figure for each option, a remark. */
export interface CountStep {
  readonly title: string
  /** The option the step is about: held against the others, or going out. */
  readonly subject: string | null
  readonly figures: readonly { readonly option: string; readonly figure: number }[]
  readonly note: string | null
}

/** How an option came out. Options with equal figures share a place. */
export interface Placing {
  readonly option: string
  readonly place: number
  /** Votes, points, or for ranked papers the options it beats. */
  readonly figure: number
  readonly isElected: boolean
}

/** How a choice between options came out; `passed` means that at least one is elected. */
export interface OptionsVerdict {
  readonly kind: 'options'
  readonly result: BallotResult
  readonly electorate: number
  readonly participants: number
  readonly quorumNeeded: number | null
  readonly quorumReached: boolean
  readonly abstentions: number
  readonly spoilt: number
  readonly seats: number
  /** The order as it came out, the first at the top. */
  readonly placings: readonly Placing[]
  /** Options that tie for the last seat: none of them is elected. */
  readonly tied: readonly string[]
  readonly steps: readonly CountStep[]
}

/** Options in their order, with the figure they are ordered by; equal figures are equal. */
interface Ordering {
  readonly order: readonly { readonly option: string; readonly figure: number }[]
  readonly steps: readonly CountStep[]
}

/**
 * Counts a choice between options. Whoever has the higher figure is before; options that are equal
 * at the last seat are all left out and named, for a lot or a second ballot is people's to decide.
 */
export function decideOptions(
  method: OptionMethod,
  marks: readonly Mark[],
  electorate: Weight,
  rules: BallotRules,
): OptionsVerdict {
  const participants = marks.length
  const { quorum } = rules
  const { order, steps } = orderOptions(method, marks)
  const cut = order[method.seats - 1]?.figure ?? 0
  const next = order[method.seats]?.figure ?? -1
  const isTied = cut === next
  const tied = isTied
    ? order.filter(({ figure }) => figure === cut).map(({ option }) => option)
    : []
  const quorumReached =
    participants > 0 && (quorum === null || meets(participants, electorate.heads, quorum))
  const placings = order.map(({ option, figure }, index) => ({
    option,
    figure,
    place: order.findIndex((other) => other.figure === figure) + 1,
    isElected: quorumReached && figure > 0 && index < method.seats && !(isTied && figure === cut),
  }))
  const isSomeElected = placings.some((placing) => placing.isElected)
  return {
    kind: 'options',
    result: quorumReached ? (isSomeElected ? 'passed' : 'notPassed') : 'invalid',
    electorate: electorate.heads,
    participants,
    quorumNeeded: quorum === null ? null : leastMeeting(electorate.heads, quorum),
    quorumReached,
    abstentions: marks.filter((mark) => mark === ABSTAIN).length,
    spoilt: marks.filter((mark) => mark === SPOILT).length,
    seats: method.seats,
    placings,
    tied: cut > 0 ? tied : [],
    steps,
  }
}

function orderOptions(method: OptionMethod, marks: readonly Mark[]): Ordering {
  const { options } = method
  if (method.kind === 'ranked') {
    const rankings = marks
      .map((mark) => optionsOn(method, mark))
      .filter((ranking) => ranking.length > 0)
    const ids = options.map((option) => option.id)
    return method.count === 'schulze'
      ? schulze(ids, rankings)
      : eliminate(ids, rankings, method.seats)
  }
  const sums = sumPoints(options, marks, (mark) => pointsOn(method, mark))
  const order = byFigure(sums)
  const title = method.kind === 'score' ? '各项得分相加' : '各项得票相加'
  const note =
    method.kind === 'score'
      ? '没有打分的项目按 0 分计。'
      : method.kind === 'chooseUpTo'
        ? `每张票最多选 ${String(method.max)} 项，每选一项计一票。`
        : null
  return { order, steps: [{ title, subject: null, figures: order, note }] }
}

function sumPoints(
  options: readonly Option[],
  marks: readonly Mark[],
  points: (mark: Mark) => ReadonlyMap<string, number>,
): Map<string, number> {
  const sums = new Map(options.map((option) => [option.id, 0]))
  for (const mark of marks) {
    for (const [option, figure] of points(mark)) {
      sums.set(option, (sums.get(option) ?? 0) + figure)
    }
  }
  return sums
}

/** The higher figure first; equal ones in the order of the paper, which decides nothing. */
function byFigure(sums: ReadonlyMap<string, number>): { option: string; figure: number }[] {
  return [...sums]
    .map(([option, figure]) => ({ option, figure }))
    .sort((a, b) => b.figure - a.figure)
}

/** How options are counted, said before anybody votes. */
export function optionsCountingText(method: OptionMethod): string {
  const seats = String(method.seats)
  switch (method.kind) {
    case 'chooseOne':
      return `每张票选一项，得票多的前 ${seats} 项入选。`
    case 'chooseUpTo':
      return `每张票最多选 ${String(method.max)} 项，得票多的前 ${seats} 项入选。`
    case 'score':
      return `每项打 0 到 ${String(method.max)} 分，总分高的前 ${seats} 项入选。`
    case 'ranked':
      return method.count === 'schulze'
        ? `按喜欢的先后排序，任意两项比较谁排在前面的票多，取前 ${seats} 项。计票办法：${RANKED_COUNT_TEXT.schulze}。`
        : `按喜欢的先后排序，每轮淘汰得票最少的一项，它的票转给下一个选择，直到剩下 ${seats} 项。计票办法：${RANKED_COUNT_TEXT.elimination}。`
  }
}
