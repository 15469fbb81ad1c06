import { CHOICE_TEXT, CHOICES, type Tally } from '@linyi/shared/domain/ballots/ballot'
import type { ResultBar } from '../result-bars/ResultBars'
import { CHOICE_LOOK } from './choice-look'

/** The figures of a counted vote that the bars need. */
export interface CountedFigures {
  readonly electorate: number
  readonly participants: number
  readonly quorumNeeded?: number | null
  readonly denominator: number
  readonly yesNeeded: number
  readonly tally: Tally
}

/**
 * A counted vote as bars. All choices share one scale, so that their lengths compare, and the line
 * on the yes bar is the least number that would have passed.
 */
export function countedBars(vote: CountedFigures): readonly ResultBar[] {
  const scale = Math.max(vote.denominator, vote.participants, vote.yesNeeded, 1)
  const share = (count: number) => Math.round((count * 1000) / scale)
  const choices = CHOICES.map((choice): ResultBar => ({
    key: choice,
    text: CHOICE_TEXT[choice],
    figure: `${String(vote.tally[choice])} 票`,
    share: share(vote.tally[choice]),
    ...CHOICE_LOOK[choice],
    ...(choice === 'yes'
      ? { line: share(vote.yesNeeded), lineText: `竖线：至少要 ${String(vote.yesNeeded)} 票赞成` }
      : {}),
  }))
  return [turnoutBar(vote), ...choices]
}

function turnoutBar({ electorate, participants, quorumNeeded }: CountedFigures): ResultBar {
  const whole = Math.max(electorate, 1)
  return {
    key: 'turnout',
    text: '参加人数',
    figure: `${String(participants)} / ${String(electorate)} 人`,
    share: Math.round((participants * 1000) / whole),
    tone: 'info',
    icon: 'people',
    ...(quorumNeeded === null || quorumNeeded === undefined
      ? {}
      : {
          line: Math.round((quorumNeeded * 1000) / whole),
          lineText: `竖线：至少要 ${String(quorumNeeded)} 人参加才有效`,
        }),
  }
}
