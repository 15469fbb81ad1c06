import { CHOICE_TEXT, CHOICES } from '@linyi/shared/domain/ballots/ballot'
import type { OutcomeFigures } from '@linyi/shared/domain/outcomes/outcome-content'
import { CHOICE_LOOK } from '@/components/counted-vote/choice-look'
import type { ResultBar } from '@/components/result-bars/ResultBars'

/** Votes by hands as bars: who was there, and what they said, each with its figure. */
export function handBars(figures: OutcomeFigures): readonly ResultBar[] {
  const { electorate, participants } = figures
  const share = (count: number, whole: number) => Math.round((count * 1000) / Math.max(whole, 1))
  return [
    {
      key: 'turnout',
      text: '到会人数',
      figure: `${String(participants)} / ${String(electorate)} 人`,
      share: share(participants, electorate),
      tone: 'info',
      icon: 'people',
    },
    ...CHOICES.map((choice): ResultBar => ({
      key: choice,
      text: CHOICE_TEXT[choice],
      figure: `${String(figures[choice])} 票`,
      share: share(figures[choice], participants),
      ...CHOICE_LOOK[choice],
    })),
  ]
}
