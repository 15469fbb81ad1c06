import type { ClaimCard } from '@linyi/shared/contract/household-office.contract'
import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { QUEUE_TEXT } from '../../household-office.text'
import { CLAIM_LOOK } from '../../households.text'
import { useClaimQueue } from '../../use-claim-queue'
import '../../components/household.scss'

/** 核实住址: the addresses that wait for this office, the first one first. */
export default function ClaimsPage() {
  const now = useNow()
  const queue = useClaimQueue()
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page title={QUEUE_TEXT.title}>
      <Card className="household-rows">
        <RowLink icon="care" text={QUEUE_TEXT.assist} onTap={go.assist} />
        <RowLink icon="people" text={QUEUE_TEXT.residents} onTap={go.residents} />
      </Card>
      {queue.isLoading ? <Skeleton cards={3} /> : null}
      {queue.error && queue.claims.length === 0 ? (
        <ErrorState message={queue.error.message} onRetry={queue.retry} />
      ) : null}
      {!queue.isLoading && !queue.error && queue.claims.length === 0 ? (
        <EmptyState icon="home" title={QUEUE_TEXT.noneTitle} text={QUEUE_TEXT.noneText} />
      ) : null}
      {queue.claims.length > 0 ? <Text className="ly-note">{QUEUE_TEXT.note}</Text> : null}
      {queue.claims.map((claim) => (
        <QueuedClaim key={claim.id} claim={claim} now={now} />
      ))}
      <ListFoot>
        {queue.hasMore ? (
          <BigButton
            kind="plain"
            text={QUEUE_TEXT.more}
            disabled={queue.isLoadingMore}
            onTap={queue.loadMore}
          />
        ) : null}
      </ListFoot>
    </Page>
  )
}

function QueuedClaim({ claim, now }: { claim: ClaimCard; now: Date }) {
  return (
    <Card
      tone="ask"
      className="ly-stack"
      label={`${claim.name}，${claim.place}，${CLAIM_STATUS_TEXT[claim.status]}`}
      onTap={() => {
        go.claim(claim.id)
      }}
    >
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={CLAIM_STATUS_TEXT[claim.status]} {...CLAIM_LOOK[claim.status]} />
        {claim.isAssisted ? (
          <StatusBadge text={QUEUE_TEXT.assisted} tone="info" icon="care" />
        ) : null}
      </View>
      <Text className="ly-heading">{`${claim.name} · ${claim.place}`}</Text>
      <Text className="ly-note">
        {`${dateText(new Date(claim.madeAt))} 申请 · ${RELATION_TEXT[claim.relation]}`}
      </Text>
      <RemainingTime dueAt={claim.answerBy} now={now} verb={QUEUE_TEXT.verb} />
    </Card>
  )
}
