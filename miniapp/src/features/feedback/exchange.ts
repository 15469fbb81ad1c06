import type { OwnFeedback } from '@linyi/shared/contract/feedback.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import type { TimelineStep } from '@/components/timeline/Timeline'

/** How the steps are called by whoever reads them: its author, or the office. */
export interface ExchangeWords {
  readonly answered: string
  readonly asked: string
}

type Exchanged = Pick<OwnFeedback, 'answers' | 'again'>

/** What was said to and fro after the first words, the latest first. */
export function exchangeSteps({ answers, again }: Exchanged, words: ExchangeWords): TimelineStep[] {
  const said = [
    ...answers.map(({ text, by, at }) => ({
      ...{ title: words.answered, at, icon: 'talk' as const },
      ...{ who: by.name, text },
    })),
    ...(again === null
      ? []
      : [{ title: words.asked, at: again.at, icon: 'hand' as const, text: again.text }]),
  ]
  return said
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ at, ...step }, index) => ({
      ...step,
      id: at,
      when: dateTimeText(new Date(at)),
      state: index === 0 ? 'latest' : 'past',
    }))
}
