import { ResultBars } from '../result-bars/ResultBars'
import { countedBars, type CountedFigures } from './counted-bars'

/** A counted vote drawn: who took part, and yes, no and abstain with the line yes had to reach. */
export function CountedVote({ vote }: { vote: CountedFigures }) {
  return <ResultBars bars={countedBars(vote)} />
}
