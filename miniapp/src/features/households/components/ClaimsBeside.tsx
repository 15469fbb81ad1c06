import type { ClaimCard } from '@linyi/shared/contract/household-office.contract'
import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { remainingText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { QUEUE_TEXT } from '../household-office.text'
import { CLAIM_LOOK } from '../households.text'
import { useClaimQueue } from '../use-claim-queue'

const rowAt =
  (now: Date) =>
  ({ id, name, place, status, answerBy }: ClaimCard): BesideRow => ({
    id,
    title: `${name} · ${place}`,
    note: remainingText(new Date(answerBy), now),
    badge: { text: CLAIM_STATUS_TEXT[status], ...CLAIM_LOOK[status] },
  })

/** The claims that wait, beside the one that is looked at on a desk. */
export function ClaimsBeside({ here }: { here: string }) {
  const { read } = useClaimQueue()
  return (
    <BesideList
      label={QUEUE_TEXT.title}
      read={read}
      rowOf={rowAt(useNow())}
      here={here}
      onOpen={go.claimInstead}
    />
  )
}
