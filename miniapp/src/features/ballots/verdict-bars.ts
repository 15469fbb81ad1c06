import type { VerdictView } from '@linyi/shared/contract/ballots.contract'
import type { ResultBar } from '@/components/result-bars/ResultBars'

type Bar = VerdictView['bars'][number]

/** The word beside a line, so that colour alone never says it. */
function lineNote({ line, lineText, isReached }: Bar): Pick<ResultBar, 'line' | 'lineText'> {
  if (lineText === null) return {}
  if (line === null) return { lineText }
  return { line, lineText: `竖线：${lineText}，${isReached ? '已达到' : '没有达到'}` }
}

/** The verdict's bars as they are drawn: taking part in blue, agreeing in green, missed in red. */
export function verdictResultBars(bars: readonly Bar[]): readonly ResultBar[] {
  return bars.map((bar) => {
    const isTurnout = bar.key.startsWith('turnout')
    const isMissed = bar.line !== null && !bar.isReached
    return {
      key: bar.key,
      text: bar.title,
      figure: bar.figure,
      share: bar.share,
      tone: isMissed ? 'oppose' : isTurnout ? 'info' : 'agree',
      icon: isMissed ? 'warn' : isTurnout ? 'people' : 'check',
      ...lineNote(bar),
    }
  })
}

/** The options in the order they came out, on one scale. */
export function placingBars(
  placings: NonNullable<VerdictView['placings']>,
  figureText: (figure: number) => string,
): readonly ResultBar[] {
  const most = Math.max(1, ...placings.map((placing) => placing.figure))
  return placings.map(({ option, text, place, figure, isElected }) => ({
    key: option,
    text: `${String(place)}. ${text}${isElected ? ' · 入选' : ''}`,
    figure: figureText(figure),
    share: Math.floor((figure * 1000) / most),
    tone: isElected ? 'agree' : 'abstain',
    icon: isElected ? 'check' : 'ballot',
  }))
}

/** One step of the count: a figure for each option, the one the step is about marked out. */
export function stepBars(
  { subject, figures, title }: VerdictView['steps'][number],
  nameOf: (option: string) => string,
  unit: string,
): readonly ResultBar[] {
  const most = Math.max(1, ...figures.map(({ figure }) => figure))
  // the last step of a comparison counts options, not papers
  const suffix = title.includes('数目') ? '' : ` ${unit}`
  return figures.map(({ option, figure }) => ({
    key: option,
    text: nameOf(option),
    figure: `${String(figure)}${suffix}`,
    share: Math.floor((figure * 1000) / most),
    tone: option === subject ? 'oppose' : 'info',
    icon: option === subject ? 'cross' : 'ballot',
  }))
}
