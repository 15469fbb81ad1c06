import { ASSISTANTS } from '@linyi/shared/domain/households/household.rules'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Page } from '@/components/page/Page'
import { useHolds } from '@/components/page/page-for-offices'
import { PagedList } from '@/components/paged-list/PagedList'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { ClaimTable } from '../../components/ClaimTable'
import { QueuedClaim } from '../../components/QueuedClaim'
import { QUEUE_TEXT } from '../../household-office.text'
import { useClaimQueue } from '../../use-claim-queue'
import '../../components/household.scss'

/** 核实住址: the addresses that wait for this office, the first one first. */
export default function ClaimsPage() {
  const { read, claims } = useClaimQueue()
  const mayAssist = useHolds(ASSISTANTS) === true
  return (
    <Page title={QUEUE_TEXT.title}>
      {read.error ? null : (
        <Card className="household-rows--beside">
          {mayAssist ? <RowLink icon="care" text={QUEUE_TEXT.assist} onTap={go.assist} /> : null}
          <RowLink icon="people" text={QUEUE_TEXT.residents} onTap={go.residents} />
        </Card>
      )}
      {claims.length > 0 ? <Text className="ly-note">{QUEUE_TEXT.note}</Text> : null}
      <PagedList
        read={read}
        empty={{ icon: 'home', title: QUEUE_TEXT.noneTitle, text: QUEUE_TEXT.noneText }}
        render={(claim) => (
          <QueuedClaim
            claim={claim}
            onTap={() => {
              go.claim(claim.id)
            }}
          />
        )}
        table={(rows) => <ClaimTable claims={rows} onOpen={go.claim} />}
      />
    </Page>
  )
}
