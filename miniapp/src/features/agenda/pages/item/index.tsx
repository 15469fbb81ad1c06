import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { SUPERVISION_LEVEL_TEXT } from '@linyi/shared/domain/agenda/item-clock.rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ItemSummary } from '@/components/item-summary/ItemSummary'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { VoicePlayer } from '@/components/voice-player/VoicePlayer'
import { DeliveryLink } from '@/features/messages'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useShareCard } from '@/platform/share'
import { AGENDA_TEXT } from '../../agenda.text'
import { ItemActBar, ItemActSheet } from '../../components/ActSheet'
import { BallotLinkCard } from '../../components/BallotLinkCard'
import { EndorsementCard } from '../../components/EndorsementCard'
import { FactCards } from '../../components/FactCards'
import { FollowButton } from '../../components/FollowButton'
import { ItemsBeside } from '../../components/ItemsBeside'
import { ItemTimelineCard } from '../../components/ItemTimelineCard'
import { MergeCard, MergedHereCard } from '../../components/MergeCard'
import { OutcomeLinkCard } from '../../components/OutcomeLinkCard'
import { WorkCards } from '../../components/WorkCards'
import { itemActs } from '../../item-acts'
import { itemFacts, itemWarnings } from '../../item-facts'
import { useEndorse } from '../../use-endorse'
import { useItem, useItemRecords } from '../../use-item'
import './index.scss'

/** States in which it may be between its raiser and the office: nothing to send to others. */
const BETWEEN_TWO: readonly ItemStatus[] = ['checking', 'withdrawn']

/** States in which the seconds are what it is about; later they are one fact among others. */
const COUNTED_ABOVE: readonly ItemStatus[] = ['endorsing', 'deferred']

/** An item: what it is, how far it is, what I can do. The timeline is its heart. */
function ItemPage({ id: itemId }: { id: string }) {
  const now = useNow()
  const [isMoreOpen, setMoreOpen] = useState(false)
  const { data: item, error, refetch } = useItem(itemId)
  const records = useItemRecords(item)
  const endorse = useEndorse(itemId)
  const isShared = item !== undefined && !BETWEEN_TWO.includes(item.status)
  useShareCard(
    isShared ? { kind: 'item', name: item.title, path: `${PATHS.item}?id=${itemId}` } : null,
  )

  if (!item) {
    return (
      <Page title={AGENDA_TEXT.itemTitle} beside={<ItemsBeside here={itemId} />}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} isTall />
        )}
      </Page>
    )
  }
  const acts = itemActs(item, endorse.ask)
  const more = isMoreOpen ? (
    <ItemActSheet
      acts={acts}
      onClose={() => {
        setMoreOpen(false)
      }}
    />
  ) : null
  return (
    <Page
      title={AGENDA_TEXT.itemTitle}
      beside={<ItemsBeside here={itemId} />}
      isPrinted
      acts={
        acts.length === 0 ? null : (
          <ItemActBar
            acts={acts}
            onMore={() => {
              setMoreOpen(true)
            }}
          />
        )
      }
      sheet={
        endorse.isAsking ? (
          <ConfirmSheet
            title={AGENDA_TEXT.endorseTitle}
            sentence={`附议“${item.title}”。${AGENDA_TEXT.endorseSentence}`}
            confirmText={AGENDA_TEXT.endorseConfirm}
            busy={endorse.isBusy}
            error={endorse.error}
            onConfirm={endorse.confirm}
            onCancel={endorse.cancel}
          />
        ) : (
          more
        )
      }
    >
      <View className="item-page">
        <View className="ly-stack item-page__head">
          <ItemSummary item={item} />
          {item.voice === null ? null : <VoicePlayer voice={item.voice} />}
          {itemWarnings(item, SUPERVISION_LEVEL_TEXT).map((text) => (
            <Notice key={text} tone="warn" text={text} />
          ))}
        </View>
        <View className="ly-stack item-page__way">
          {item.merge === null ? null : <MergeCard merge={item.merge} now={now} />}
          {item.outcome === null ? null : <OutcomeLinkCard outcome={item.outcome} />}
          <WorkCards item={item} />
          {item.ballot === null ? null : <BallotLinkCard ballot={item.ballot} now={now} />}
          {COUNTED_ABOVE.includes(item.status) ? <EndorsementCard item={item} now={now} /> : null}
          {endorse.isDone ? <AskMessages moment="afterSecond" /> : null}
          <ItemTimelineCard item={item} records={records} now={now} />
        </View>
        <View className="ly-stack item-page__facts">
          {item.basis === null ? null : (
            <Card>
              <RowLink
                icon="talk"
                text={AGENDA_TEXT.statements}
                note={AGENDA_TEXT.statementsNote}
                onTap={() => {
                  go.statements(itemId)
                }}
              />
            </Card>
          )}
          <FactCards groups={itemFacts(item, now)} />
          <MergedHereCard merges={item.mergedHere} />
          {item.isMine ? null : <FollowButton item={item} />}
          <DeliveryLink pageId={itemId} />
          {item.abilities.takeDown.allowed ? (
            <Card>
              <RowLink
                icon="cross"
                text={AGENDA_TEXT.takeDown}
                onTap={() => {
                  go.takeDown(itemId)
                }}
              />
            </Card>
          ) : null}
          {item.isMine || item.status === 'checking' ? null : (
            <Card>
              <RowLink
                icon="warn"
                text={AGENDA_TEXT.report}
                onTap={() => {
                  go.reportContent('item', itemId)
                }}
              />
            </Card>
          )}
        </View>
      </View>
    </Page>
  )
}

export default pageWithId(AGENDA_TEXT.itemTitle, ItemPage)
