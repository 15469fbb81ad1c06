import { useState } from 'react'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BeforeAfter } from '@/components/before-after/BeforeAfter'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PagedList } from '@/components/paged-list/PagedList'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { actionActs, mayReport, type ActionAct } from '../../action-acts'
import { ACTIONS_TEXT, stateText } from '../../actions.text'
import { ActionFacts } from '../../components/ActionFacts'
import { ActionHead } from '../../components/ActionHead'
import { ActionSheet } from '../../components/ActionSheet'
import { ActionsBeside } from '../../components/ActionsBeside'
import { CaptureActs } from '../../components/CaptureActs'
import { CapturePad } from '../../components/CapturePad'
import { EntryRow } from '../../components/EntryRow'
import { PartsCard } from '../../components/PartsCard'
import { useAction } from '../../use-action'

/** A piece of work: for whoever does it a camera and one line, for all others how far it is. */
function ActionPage({ id: actionId }: { id: string }) {
  const now = useNow()
  const [isMoreOpen, setMoreOpen] = useState(false)
  const work = useAction(actionId)
  const { data: action, error, refetch } = work.read
  const beside = <ActionsBeside here={actionId} itemId={action?.itemId} />
  if (!action) {
    return (
      <Page title={ACTIONS_TEXT.title} beside={beside}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  const acts = actionActs(action, work.accept.ask)
  const isReporter = mayReport(action)
  const state = stateText(action)
  const openMore = () => {
    setMoreOpen(true)
  }
  return (
    <Page
      title={ACTIONS_TEXT.title}
      beside={beside}
      acts={
        isReporter ? (
          <CaptureActs
            capture={work.capture}
            claimDone={
              action.abilities.claimDone.reason === 'agenda.not_lead'
                ? null
                : action.abilities.claimDone
            }
            isBusy={work.isSending}
          />
        ) : acts.length === 0 ? null : (
          <OtherActs acts={acts} onMore={openMore} />
        )
      }
      sheet={
        work.accept.isAsking ? (
          <ConfirmSheet
            title={ACTIONS_TEXT.acceptTitle}
            sentence={ACTIONS_TEXT.acceptSentence}
            confirmText={ACTIONS_TEXT.acceptConfirm}
            busy={work.accept.isBusy}
            error={work.accept.error}
            onConfirm={work.accept.confirm}
            onCancel={work.accept.cancel}
          />
        ) : isMoreOpen ? (
          <ActionSheet
            acts={isReporter ? acts : acts.slice(1)}
            onClose={() => {
              setMoreOpen(false)
            }}
          />
        ) : null
      }
    >
      <Columns>
        <Column>
          <ActionHead action={action} now={now} isShort={work.capture.hasBegun} />
          {action.defects === null ? null : (
            <Notice tone="warn" text={`验收时发现的问题：${action.defects}`} />
          )}
          {state === null || work.capture.hasBegun ? null : <Notice tone="info" text={state} />}
          {isReporter ? (
            <CapturePad
              capture={work.capture}
              error={work.error}
              {...(acts.length === 0 ? {} : { onMore: openMore })}
            />
          ) : null}
          {action.before.length + action.after.length === 0 ? null : (
            <Card className="ly-stack">
              <Heading text={ACTIONS_TEXT.pair} />
              <BeforeAfter before={action.before} after={action.after} />
            </Card>
          )}
          <PartsCard action={action} now={now} isReporter={isReporter} />
        </Column>
        <Column>
          <ActionFacts action={action} />
          <Section title={ACTIONS_TEXT.entries}>
            <PagedList
              read={work.entries}
              empty={{
                icon: 'history',
                title: ACTIONS_TEXT.noEntriesTitle,
                text: ACTIONS_TEXT.noEntriesText,
              }}
              render={(entry) => <EntryRow entry={entry} />}
            />
          </Section>
        </Column>
      </Columns>
    </Page>
  )
}

/** For whoever does not do the work: the one act that waits for them, the others a tap away. */
function OtherActs({ acts, onMore }: { acts: readonly ActionAct[]; onMore: () => void }) {
  const [first] = acts
  if (first === undefined) return null
  return (
    <>
      <AbilityButton
        kind={['verify', 'decide'].includes(first.key) ? 'primary' : 'plain'}
        text={first.text}
        icon={first.icon}
        ability={first.ability}
        onTap={first.run}
      />
      {acts.length === 1 ? null : (
        <BigButton kind="plain" icon="more" text={ACTIONS_TEXT.more} onTap={onMore} />
      )}
    </>
  )
}

export default pageWithId(ACTIONS_TEXT.title, ActionPage)
