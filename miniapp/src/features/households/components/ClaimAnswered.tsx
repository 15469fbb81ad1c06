import { BigButton } from '@/components/big-button/BigButton'
import { DoneState } from '@/components/done-state/DoneState'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { CLAIM_TEXT } from '../household-office.text'
import { useClaimQueue } from '../use-claim-queue'
import { ClaimsBeside } from './ClaimsBeside'
import { QueuedClaim } from './QueuedClaim'

/** After an answer: the next one who waits, so that a long queue is worked off without the way back. */
export function ClaimAnswered({
  text,
  answeredIds,
}: {
  text: string
  /** These are gone from the queue, whether or not it has been read again. */
  answeredIds: readonly string[]
}) {
  const queue = useClaimQueue()
  const next = queue.claims.find(({ id }) => !answeredIds.includes(id))
  const rest = queue.read.isPending ? '' : CLAIM_TEXT.allAnswered
  const openNext = () => {
    if (next !== undefined) go.claimInstead(next.id)
  }
  return (
    <Page title={CLAIM_TEXT.title} beside={<ClaimsBeside here={''} />}>
      <DoneState
        title={text}
        text={`${CLAIM_TEXT.told}${next === undefined ? rest : CLAIM_TEXT.nextWaits}`}
      >
        {next === undefined ? null : <BigButton text={CLAIM_TEXT.next} onTap={openNext} />}
        <BigButton kind="plain" text={CLAIM_TEXT.toQueue} onTap={go.back} />
      </DoneState>
      {queue.read.isPending ? <Skeleton cards={1} /> : null}
      {next === undefined ? null : <QueuedClaim claim={next} onTap={openNext} />}
    </Page>
  )
}
