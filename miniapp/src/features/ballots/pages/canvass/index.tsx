import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Notice } from '@/components/notice/Notice'
import { Page, refreshByPull } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { CANVASS_TEXT } from '../../canvass.text'
import { Board } from '../../components/canvass/Board'
import { BoardCounts } from '../../components/canvass/BoardCounts'
import { DoorSheet } from '../../components/canvass/DoorSheet'
import { useBallot } from '../../use-ballot'
import { useCanvass } from '../../use-canvass'

/** The doors of a building as it stands, floor by floor: who has voted, who was met, who was away. */
function CanvassPage({ id: ballotId }: { id: string }) {
  const now = useNow()
  const ballot = useBallot(ballotId).data
  const canvass = useCanvass(ballotId)
  usePullDownRefresh(() => void refreshByPull())
  const isEmpty = canvass.buildingId !== null && !canvass.isLoading && canvass.votes.length === 0
  return (
    <Page
      title={CANVASS_TEXT.title}
      sheet={
        canvass.door === null ? null : (
          <DoorSheet ballotId={ballotId} door={canvass.door} canvass={canvass} />
        )
      }
    >
      {ballot === undefined ? null : (
        <View className="ly-stack">
          <Text className="ly-heading">{ballot.itemTitle}</Text>
          {ballot.isOpen ? (
            <RemainingTime dueAt={ballot.closesAt} now={now} />
          ) : (
            <Notice tone="info" text={CANVASS_TEXT.closed} />
          )}
        </View>
      )}
      {canvass.buildings.length > 1 ? (
        <ChoiceField
          label={CANVASS_TEXT.choose}
          layout="pairs"
          options={canvass.buildings.map(({ id, name }) => ({ value: id, text: name }))}
          value={canvass.buildingId}
          onChange={canvass.chooseBuilding}
        />
      ) : null}
      {canvass.error === null ? null : (
        <ErrorState message={canvass.error} onRetry={canvass.retry} />
      )}
      {canvass.error === null && canvass.isLoading ? <Skeleton cards={2} /> : null}
      {canvass.error === null && isEmpty ? (
        <EmptyState icon="home" title={CANVASS_TEXT.none} text={CANVASS_TEXT.noneText} />
      ) : null}
      {canvass.votes.length === 0 ? null : (
        <>
          <BoardCounts counts={canvass.counts} total={canvass.votes.length} />
          <Text className="ly-note">{CANVASS_TEXT.legend}</Text>
          <Board stairs={canvass.stairs} onDoor={canvass.openDoor} />
        </>
      )}
    </Page>
  )
}

export default pageWithId(CANVASS_TEXT.title, CanvassPage)
