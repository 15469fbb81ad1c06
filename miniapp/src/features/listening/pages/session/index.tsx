import {
  LISTENING_TEXT_LIMITS,
  type ListeningStatus,
} from '@linyi/shared/domain/listening/listening'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { pageWithId } from '@/components/page/page-with-id'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { useRead, useReadPages } from '@/platform/use-api'
import { ListeningHead } from '../../components/ListeningHead'
import { ListeningsBeside } from '../../components/ListeningsBeside'
import { ReasonSheet } from '../../components/ReasonSheet'
import { RemarkCard } from '../../components/RemarkCard'
import { figureBars, LISTENING_TEXT } from '../../listening.text'
import { useSessionLead } from '../../use-session-lead'

/** One session: who listens, what was said, what came of it. */
function SessionPage({ id: listeningId }: { id: string }) {
  const { data: session, error, refetch } = useRead('listening.info', { listeningId })
  const lead = useSessionLead(listeningId)

  if (!session) {
    return (
      <Page title={LISTENING_TEXT.sessionTitle} beside={<ListeningsBeside here={listeningId} />}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  const { abilities, figures, summary, status } = session
  const isEnding = lead.sheet === 'end'
  return (
    <Page
      title={LISTENING_TEXT.sessionTitle}
      beside={<ListeningsBeside here={listeningId} />}
      acts={
        abilities.remark.allowed ? (
          <BigButton
            text={LISTENING_TEXT.keep}
            icon="edit"
            onTap={() => {
              go.keepListening(listeningId)
            }}
          />
        ) : abilities.open.allowed ? (
          <BigButton
            text={LISTENING_TEXT.open}
            icon="talk"
            busy={lead.isOpening}
            onTap={lead.open}
          />
        ) : null
      }
      sheet={
        lead.sheet === null ? null : (
          <ReasonSheet
            title={isEnding ? LISTENING_TEXT.endTitle : LISTENING_TEXT.cancelTitle}
            label={isEnding ? LISTENING_TEXT.endField : LISTENING_TEXT.cancelField}
            limit={isEnding ? LISTENING_TEXT_LIMITS.summary : LISTENING_TEXT_LIMITS.reason}
            send={isEnding ? LISTENING_TEXT.endSend : LISTENING_TEXT.cancelSend}
            value={lead.text}
            error={lead.error}
            isBusy={lead.isBusy}
            onChange={lead.write}
            onSend={lead.send}
            onClose={lead.close}
            {...(isEnding ? { hint: LISTENING_TEXT.endHint } : {})}
            {...(lead.problem === null ? {} : { problem: lead.problem })}
          />
        )
      }
    >
      <Columns>
        <Column>
          <Card className="ly-stack">
            <ListeningHead session={session} />
            {status === 'planned' || status === 'cancelled' ? null : (
              <ResultBars bars={figureBars(figures)} />
            )}
          </Card>
          {summary === null ? null : (
            <Card tone={status === 'cancelled' ? 'plain' : 'done'} className="ly-stack">
              <Heading
                text={status === 'cancelled' ? LISTENING_TEXT.cancelReason : LISTENING_TEXT.summary}
              />
              <Text>{summary}</Text>
            </Card>
          )}
          {lead.openError === null ? null : <Notice tone="oppose" text={lead.openError} />}
          {abilities.end.allowed ? (
            <BigButton
              kind="plain"
              text={LISTENING_TEXT.end}
              onTap={() => {
                lead.ask('end')
              }}
            />
          ) : null}
          {abilities.cancel.allowed ? (
            <BigButton
              kind="plain"
              text={LISTENING_TEXT.cancel}
              onTap={() => {
                lead.ask('cancel')
              }}
            />
          ) : null}
        </Column>
        <Column>
          <Remarks listeningId={listeningId} status={status} />
        </Column>
      </Columns>
    </Page>
  )
}

/** What was said; before it begins, how to come and what can be done already. */
function Remarks({ listeningId, status }: { listeningId: string; status: ListeningStatus }) {
  const remarks = useReadPages('listening.remarks', { listeningId, limit: 20 })
  if (status === 'planned') {
    return (
      <EmptyState
        icon="talk"
        title={LISTENING_TEXT.comeTitle}
        text={LISTENING_TEXT.comeText}
        action={LISTENING_TEXT.comeRaise}
        onAction={go.raise}
      />
    )
  }
  return (
    <>
      <Heading text={LISTENING_TEXT.remarks} />
      <PagedList
        read={remarks}
        empty={{
          icon: 'talk',
          title: LISTENING_TEXT.noRemarksTitle,
          text: LISTENING_TEXT.noRemarksText,
        }}
        render={(remark) => <RemarkCard remark={remark} />}
      />
    </>
  )
}

export default pageWithId(LISTENING_TEXT.sessionTitle, SessionPage)
