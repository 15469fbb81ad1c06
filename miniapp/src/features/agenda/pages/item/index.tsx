import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Timeline } from '@/components/timeline/Timeline'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { AGENDA_TEXT } from '../../agenda.text'
import { BallotLinkCard } from '../../components/BallotLinkCard'
import { EndorsementCard } from '../../components/EndorsementCard'
import { ItemSummary } from '@/components/item-summary/ItemSummary'
import { OutcomeLinkCard } from '../../components/OutcomeLinkCard'
import { itemTimeline } from '../../item-timeline'
import { useEndorse } from '../../use-endorse'
import { useItem } from '../../use-item'
import { itemActs } from '../../item-acts'
import './index.scss'

/** An item: what it is, how far it is, what I can do. The timeline is its heart. */
function ItemPage({ id: itemId }: { id: string }) {
  const now = useNow()
  const { data: item, error, refetch } = useItem(itemId)
  const endorse = useEndorse(itemId)
  usePullDownRefresh(() => void refreshByPull())

  if (!item) {
    return (
      <Page title={AGENDA_TEXT.itemTitle}>
        {error ? (
          <ErrorState message={error.message} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  const acts = itemActs(item, endorse.ask)
  return (
    <Page
      title={AGENDA_TEXT.itemTitle}
      acts={
        acts.length === 0
          ? null
          : acts.map(({ key, text, icon, ability, run }) => (
              <AbilityButton key={key} text={text} icon={icon} ability={ability} onTap={run} />
            ))
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
        ) : null
      }
    >
      <View className="item-page">
        <View className="ly-stack item-page__main">
          <ItemSummary item={item} />
        </View>
        <View className="ly-stack item-page__aside">
          {item.outcome === null ? null : <OutcomeLinkCard outcome={item.outcome} />}
          {item.ballot === null ? null : <BallotLinkCard ballot={item.ballot} now={now} />}
          {item.basis === null ? null : <EndorsementCard item={item} now={now} />}
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
          <Card className="ly-stack">
            <Text className="ly-heading">{AGENDA_TEXT.timeline}</Text>
            <Timeline steps={itemTimeline(item, now)} />
          </Card>
        </View>
      </View>
    </Page>
  )
}

export default pageWithId(AGENDA_TEXT.itemTitle, ItemPage)
