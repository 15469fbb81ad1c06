import type { OutcomeCard } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_KIND_TEXT, OUTCOME_PHASE_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { go } from '@/platform/navigate'
import { OUTCOMES_TEXT, PHASE_LOOK } from '../outcomes.text'
import { useOutcomeList } from '../use-outcome-list'

const rowOf = ({ id, title, kind, phase, publishedAt }: OutcomeCard): BesideRow => ({
  id,
  title,
  note: `${OUTCOME_KIND_TEXT[kind]} · ${dateText(new Date(publishedAt))}`,
  badge: { text: OUTCOME_PHASE_TEXT[phase], ...PHASE_LOOK[phase] },
})

/** The other notices of the wall, beside the one that is open on a desk. */
export function OutcomesBeside({ here }: { here: string }) {
  const { read } = useOutcomeList()
  return (
    <BesideList
      label={OUTCOMES_TEXT.wallTitle}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={go.outcomeInstead}
    />
  )
}
