import type { OutcomeVersion } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_FIELD_TEXT, type OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Facts } from '@/components/facts/Facts'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PagedList } from '@/components/paged-list/PagedList'
import { useRead, useReadPages } from '@/platform/use-api'
import { OutcomeSummary } from '../../components/OutcomeSummary'
import { yuanText } from '../../money-bars'
import { OUTCOMES_TEXT, TEXT_NAME } from '../../outcomes.text'

const PAGE_SIZE = 10

/** What a publication said before it was corrected, the latest first. */
function VersionsPage({ id: outcomeId }: { id: string }) {
  const outcome = useRead('outcomes.info', { outcomeId }).data
  const pages = useReadPages('outcomes.versions', { outcomeId, limit: PAGE_SIZE })
  const read = {
    ...pages,
    data: pages.data && {
      pages: pages.data.pages.map(({ items }) => ({
        items: items.map((version) => ({ ...version, id: String(version.versionNo) })),
      })),
    },
  }
  const hasVersions = read.data?.pages.some(({ items }) => items.length > 0) === true
  return (
    <Page title={OUTCOMES_TEXT.versionsTitle}>
      {outcome === undefined ? null : (
        <>
          {hasVersions ? <Notice tone="info" text={OUTCOMES_TEXT.shown} /> : null}
          <OutcomeSummary outcome={outcome} />
        </>
      )}
      <PagedList
        read={read}
        empty={{
          icon: 'history',
          title: OUTCOMES_TEXT.noVersionsTitle,
          text: OUTCOMES_TEXT.noVersionsText,
        }}
        render={(version) => <VersionCard version={version} kind={outcome?.kind ?? 'decision'} />}
      />
    </Page>
  )
}

function VersionCard({ version, kind }: { version: OutcomeVersion; kind: OutcomeKind }) {
  const steps = version.steps.map(({ who, task, by }) =>
    [who, task, by === null ? '' : OUTCOMES_TEXT.by(longDateText(startOfDay(by)))]
      .filter(Boolean)
      .join('，'),
  )
  const money = version.money.map(({ label, amount }) => `${label} ${yuanText(amount)}`)
  return (
    <Card className="ly-stack">
      <View>
        <View>
          <Text className="ly-heading">{OUTCOMES_TEXT.versionName(version.versionNo)}</Text>
        </View>
        <Text className="ly-note">
          {`${OUTCOMES_TEXT.replaced(dateTimeText(new Date(version.replacedAt)))}${version.reason}`}
        </Text>
      </View>
      <Facts
        facts={[
          { name: TEXT_NAME[kind], text: version.text },
          { name: OUTCOMES_TEXT.asked, text: version.proposal },
          { name: OUTCOMES_TEXT.next, text: steps.join('\n') },
          { name: OUTCOME_FIELD_TEXT.money, text: money.join('\n') },
          { name: OUTCOMES_TEXT.notAdopted, text: version.notAdopted },
          { name: OUTCOMES_TEXT.contact, text: version.contact },
        ]}
      />
    </Card>
  )
}

export default pageWithId(OUTCOMES_TEXT.versionsTitle, VersionsPage)
