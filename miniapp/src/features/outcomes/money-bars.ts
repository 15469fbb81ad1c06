import { moneySums, type OutcomeMoney } from '@linyi/shared/domain/outcomes/outcome-content'
import type { ResultBar } from '@/components/result-bars/ResultBars'
import { OUTCOMES_TEXT } from './outcomes.text'

const FEN = 100

/** `1,200 元`, `0.50 元`: fen are shown only where there are any. */
export function yuanText(fen: number): string {
  const [whole = '', part] = (fen / FEN).toFixed(fen % FEN === 0 ? 0 : 2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${grouped}${part === undefined ? '' : `.${part}`} 元`
}

/** What came in beside what went out, on one scale; a side without any money has no bar. */
export function moneyBars(money: readonly OutcomeMoney[]): readonly ResultBar[] {
  const sums = moneySums(money)
  const whole = Math.max(sums.in, sums.out, 1)
  const bars: readonly ResultBar[] = [
    {
      key: 'in',
      text: OUTCOMES_TEXT.moneyIn,
      figure: yuanText(sums.in),
      share: Math.round((sums.in * 1000) / whole),
      tone: 'agree',
      icon: 'plus',
    },
    {
      key: 'out',
      text: OUTCOMES_TEXT.moneyOut,
      figure: yuanText(sums.out),
      share: Math.round((sums.out * 1000) / whole),
      tone: 'info',
      icon: 'forward',
    },
  ]
  return bars.filter(({ share }) => share > 0)
}
