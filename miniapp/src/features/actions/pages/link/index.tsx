import type { LinkedAction } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_STATUS_TEXT } from '@linyi/shared/domain/actions/action'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { ACTION_LOOK } from '@/components/work-list/action-look'
import { useNow } from '@/platform/clock'
import { useRouteWord } from '@/platform/navigate'
import { CaptureActs } from '../../components/CaptureActs'
import { CapturePad } from '../../components/CapturePad'
import { EntryRow } from '../../components/EntryRow'
import '../../components/action-head.scss'
import { LINK_TEXT } from '../../link.text'
import { useLinkedWork } from '../../use-linked-work'

const TOKEN = /^[\w.-]{100,200}$/

/** What the code on the sheet opens: the work of a body outside, for whoever has no account. */
export default function LinkPage() {
  const link = useRouteWord('t')
  if (link !== null && TOKEN.test(link)) return <LinkedWork link={link} />
  return (
    <Page title={LINK_TEXT.pageTitle} isPublic>
      <EmptyState icon="warn" title={LINK_TEXT.brokenTitle} text={LINK_TEXT.brokenText} />
    </Page>
  )
}

function LinkedWork({ link }: { link: string }) {
  const { read, capture, isSending, error } = useLinkedWork(link)
  const work = read.data
  if (!work || read.error) {
    return (
      <Page title={LINK_TEXT.pageTitle} isPublic>
        {read.error?.code === 'actions.link_invalid' ? (
          <EmptyState icon="lock" title={LINK_TEXT.overTitle} text={read.error.message} />
        ) : read.error ? (
          <ErrorState message={read.error.message} onRetry={() => void read.refetch()} />
        ) : (
          <Skeleton cards={2} isTall />
        )}
      </Page>
    )
  }
  const { report, claimDone } = work.abilities
  return (
    <Page
      title={LINK_TEXT.pageTitle}
      isPublic
      acts={
        report.allowed ? (
          <CaptureActs capture={capture} claimDone={claimDone} isBusy={isSending} />
        ) : null
      }
    >
      <LinkedHead work={work} isShort={capture.hasBegun} />
      {work.status === 'doneClaimed' ? (
        <DoneState title={LINK_TEXT.doneTitle} text={LINK_TEXT.doneText}>
          <Text className="ly-note">{LINK_TEXT.afterText}</Text>
        </DoneState>
      ) : null}
      {report.allowed ? <CapturePad capture={capture} error={error} /> : null}
      {work.entries.length === 0 ? null : (
        <Section title={LINK_TEXT.entries}>
          {work.entries.map((entry) => (
            <EntryRow key={entry.at} entry={{ ...entry, party: null }} />
          ))}
        </Section>
      )}
      <Text className="ly-note">
        {`${LINK_TEXT.note}链接 ${deadlineText(new Date(work.expiresAt))} 前有效。`}
      </Text>
    </Page>
  )
}

/** Who asks, for what, where and until when. */
function LinkedHead({ work, isShort }: { work: LinkedAction; isShort: boolean }) {
  const now = useNow()
  return (
    <>
      <Card className="action-head">
        {isShort ? null : <Text>{`${work.officeName}${LINK_TEXT.asks}`}</Text>}
        <Text className="action-head__task">{work.task}</Text>
        {isShort ? null : (
          <>
            <View className="action-head__line">
              <Icon name="place" />
              <Text className="ly-grow">{work.place}</Text>
            </View>
            <View className="action-head__line">
              <Icon name="building" />
              <Text className="ly-grow">{`${work.lead} · 为“${work.itemTitle}”（${work.itemNumber}）`}</Text>
            </View>
          </>
        )}
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={ACTION_STATUS_TEXT[work.status]} {...ACTION_LOOK[work.status]} />
        </View>
        {work.urgency === null ? null : (
          <RemainingTime dueAt={work.dueAt} now={now} verb="前办完" />
        )}
      </Card>
      {work.defects === null ? null : (
        <Notice tone="warn" text={`验收时发现的问题：${work.defects}`} />
      )}
    </>
  )
}
