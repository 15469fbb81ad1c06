import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { CLAIM_TEXT } from '../household-office.text'
import type { useClaimFile } from '../use-claim-file'
import { useClaimQueue } from '../use-claim-queue'
import { ClaimsBeside } from './ClaimsBeside'
import { QueuedClaim } from './QueuedClaim'

/** Before a claim is opened: which one it is, what will be seen, and that the look is recorded. */
export function ClaimGate({
  claimId,
  act,
}: {
  claimId: string
  act: ReturnType<typeof useClaimFile>
}) {
  const { read, claims } = useClaimQueue()
  const claim = claims.find(({ id }) => id === claimId)
  if (read.isPending || read.error) {
    return (
      <Page
        title={CLAIM_TEXT.title}
        width="form"
        beside={read.error ? null : <ClaimsBeside here={claimId} />}
      >
        {read.error ? (
          <ErrorState
            message={read.error.message}
            error={read.error}
            onRetry={() => void read.refetch()}
          />
        ) : (
          <Skeleton cards={2} isTall />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={CLAIM_TEXT.title}
      width="form"
      beside={<ClaimsBeside here={claimId} />}
      acts={<BigButton text={CLAIM_TEXT.gate} onTap={act.open} busy={act.isOpening} />}
    >
      {claim === undefined ? null : <QueuedClaim claim={claim} />}
      <Card className="ly-stack">
        <Heading text={CLAIM_TEXT.gateTitle} />
        <Text>{CLAIM_TEXT.gateText}</Text>
      </Card>
      {act.openError ? <Notice tone="oppose" text={act.openError.message} /> : null}
    </Page>
  )
}
