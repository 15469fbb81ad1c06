import type { ClaimCard } from '@linyi/shared/contract/household-office.contract'
import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText, deadlineText, remainingText } from '@linyi/shared/domain/text/date-text'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { useNow } from '@/platform/clock'
import { CLAIM_TEXT, QUEUE_TEXT } from '../household-office.text'

const columnsAt = (now: Date): readonly DataColumn<ClaimCard>[] => [
  { title: QUEUE_TEXT.claimant, text: ({ name }) => name },
  { title: QUEUE_TEXT.place, text: ({ place }) => place, isWide: true },
  { title: CLAIM_TEXT.relation, text: ({ relation }) => RELATION_TEXT[relation] },
  { title: QUEUE_TEXT.madeAt, text: ({ madeAt }) => dateText(new Date(madeAt)) },
  {
    title: QUEUE_TEXT.state,
    text: ({ status, isAssisted }) =>
      [CLAIM_STATUS_TEXT[status], ...(isAssisted ? [QUEUE_TEXT.assisted] : [])].join('，'),
  },
  {
    title: QUEUE_TEXT.answerBy,
    text: ({ answerBy }) => {
      const due = new Date(answerBy)
      return `${remainingText(due, now)}，${deadlineText(due)}`
    },
    isWide: true,
  },
]

/** The claims that wait, at a desk: many of them in sight at once, to be compared and taken in turn. */
export function ClaimTable({
  claims,
  onOpen,
}: {
  claims: readonly ClaimCard[]
  onOpen: (claimId: string) => void
}) {
  const now = useNow()
  return (
    <DataTable
      label={QUEUE_TEXT.title}
      columns={columnsAt(now)}
      rows={claims}
      keyOf={({ id }) => id}
      onRow={({ id }) => {
        onOpen(id)
      }}
    />
  )
}
