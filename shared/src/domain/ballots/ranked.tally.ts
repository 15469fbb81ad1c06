import type { CountStep } from './options.tally'

/** One ranked paper: options from the most to the least liked; those not named stand behind. */
export type Ranking = readonly string[]

interface Ordering {
  readonly order: readonly { readonly option: string; readonly figure: number }[]
  readonly steps: readonly CountStep[]
}

/** `preferred.get('a').get('b')`: papers that place a before b. */
type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>

function emptyPairs(options: readonly string[]): Map<string, Map<string, number>> {
  return new Map(options.map((a) => [a, new Map(options.map((b) => [b, 0]))]))
}

/** Every pair of options held against each other: additive, so that boxes can be joined. */
export function comparePairs(options: readonly string[], rankings: readonly Ranking[]): Pairs {
  const pairs = emptyPairs(options)
  for (const ranking of rankings) {
    const rank = new Map(ranking.map((option, index) => [option, index]))
    for (const a of options) {
      const placeOfA = rank.get(a)
      if (placeOfA === undefined) continue
      for (const b of options) {
        if (a === b || placeOfA >= (rank.get(b) ?? options.length)) continue
        const row = pairs.get(a)
        row?.set(b, (row.get(b) ?? 0) + 1)
      }
    }
  }
  return pairs
}

const at = (pairs: Pairs, a: string, b: string): number => pairs.get(a)?.get(b) ?? 0

/** The strongest chain of won comparisons from one option to another (Schulze, winning votes). */
function strongestPaths(options: readonly string[], pairs: Pairs): Pairs {
  const paths = emptyPairs(options)
  for (const a of options) {
    for (const b of options) {
      if (a !== b && at(pairs, a, b) > at(pairs, b, a)) paths.get(a)?.set(b, at(pairs, a, b))
    }
  }
  for (const via of options) {
    for (const a of options) {
      if (a === via) continue
      for (const b of options) {
        if (b === via || b === a) continue
        const chain = Math.min(at(paths, a, via), at(paths, via, b))
        if (chain > at(paths, a, b)) paths.get(a)?.set(b, chain)
      }
    }
  }
  return paths
}

/**
 * Schulze's method: an option is before another when its strongest chain of won comparisons is the
 * stronger one. The figure is how many options it is before; it is transitive, so the figures order.
 */
export function schulze(options: readonly string[], rankings: readonly Ranking[]): Ordering {
  const pairs = comparePairs(options, rankings)
  const paths = strongestPaths(options, pairs)
  const wins = (a: string): number =>
    options.filter((b) => a !== b && at(paths, a, b) > at(paths, b, a)).length
  // one more than the options beaten, so that the last of those named is not nothing
  const isNamed = (a: string): boolean => rankings.some((ranking) => ranking.includes(a))
  const order = options
    .map((option) => ({ option, figure: isNamed(option) ? wins(option) + 1 : 0 }))
    .sort((a, b) => b.figure - a.figure)
  const compared = options.map((a): CountStep => ({
    title: '与其他各项比较',
    subject: a,
    figures: options.filter((b) => b !== a).map((b) => ({ option: b, figure: at(pairs, a, b) })),
    note: '数字是把它排在该项前面的票数。',
  }))
  return {
    order,
    steps: [
      ...compared,
      {
        title: '胜过其他各项的数目加一',
        subject: null,
        figures: order,
        note: '没有任何票提到的项目计为零。',
      },
    ],
  }
}

/**
 * Elimination: in each round a paper counts for the first option on it that is still in; the one
 * with the fewest goes out, until as many remain as there are seats. Every round is published. Among
 * equals the one that was weaker in the latest earlier round goes, and where all were always equal,
 * the one that stands later on the paper: the rule is printed beside the count.
 */
export function eliminate(
  options: readonly string[],
  rankings: readonly Ranking[],
  seats: number,
): Ordering {
  let remaining = [...options]
  const rounds: Map<string, number>[] = []
  const out: string[] = []
  const steps: CountStep[] = []
  for (;;) {
    const figures = countFirsts(remaining, rankings)
    rounds.push(figures)
    const shown = [...figures].map(([option, figure]) => ({ option, figure }))
    const title = `第 ${String(rounds.length)} 轮`
    if (remaining.length <= seats) {
      steps.push({
        title,
        subject: null,
        figures: shown,
        note: '留下的项目不多于入选数，计票结束。',
      })
      break
    }
    const loser = weakest(remaining, rounds)
    out.unshift(loser)
    remaining = remaining.filter((option) => option !== loser)
    const isEqual = shown.filter(({ figure }) => figure === figures.get(loser)).length > 1
    const tie = isEqual ? '得票相同的，看上一轮；仍相同的，选票上排在后面的先淘汰。' : ''
    steps.push({ title, subject: loser, figures: shown, note: `得票最少，淘汰。${tie}` })
  }
  const last = rounds.at(-1) ?? new Map<string, number>()
  const kept = [...remaining].sort((a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0))
  const all = [...kept, ...out]
  const isNamed = (a: string): boolean => rankings.some((ranking) => ranking.includes(a))
  // the places themselves order: an elimination leaves no equals
  const order = all
    .map((option, index) => ({ option, figure: isNamed(option) ? all.length - index : 0 }))
    .sort((a, b) => b.figure - a.figure)
  return { order, steps }
}

function countFirsts(
  remaining: readonly string[],
  rankings: readonly Ranking[],
): Map<string, number> {
  const figures = new Map(remaining.map((option) => [option, 0]))
  for (const ranking of rankings) {
    const first = ranking.find((option) => figures.has(option))
    if (first !== undefined) figures.set(first, (figures.get(first) ?? 0) + 1)
  }
  return figures
}

function weakest(remaining: readonly string[], rounds: readonly Map<string, number>[]): string {
  let candidates = remaining
  for (const round of [...rounds].reverse()) {
    const least = Math.min(...candidates.map((option) => round.get(option) ?? 0))
    candidates = candidates.filter((option) => (round.get(option) ?? 0) === least)
    if (candidates.length === 1) break
  }
  return candidates.at(-1) ?? ''
}
