import { Text, View } from '@tarojs/components'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { CANVASS_TEXT } from '../../canvass.text'
import { BuildingChooser } from '../../components/BuildingChooser'
import { Board } from '../../components/canvass/Board'
import { BoardCounts } from '../../components/canvass/BoardCounts'
import { DoorSheet } from '../../components/canvass/DoorSheet'
import { useCanvass, type CanvassState } from '../../use-canvass'

/** The doors of a building as it stands, floor by floor: who has voted, who was met, who was away. */
function CanvassPage({ id: ballotId }: { id: string }) {
  const now = useNow()
  const canvass = useCanvass(ballotId)
  const { ballot } = canvass
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
          <Heading text={ballot.itemTitle} />
          {ballot.isOpen ? (
            <RemainingTime dueAt={ballot.closesAt} now={now} />
          ) : (
            <Notice tone="info" text={CANVASS_TEXT.closed} />
          )}
          {ballot.abilities.canvass.allowed || canvass.buildings.length === 0 ? null : (
            <Notice tone="info" text={ballot.abilities.canvass.message ?? CANVASS_TEXT.mayNot} />
          )}
        </View>
      )}
      {canvass.buildings.length > 0 ? (
        <BuildingChooser
          buildings={canvass.buildings}
          value={canvass.buildingId}
          onChange={canvass.chooseBuilding}
        />
      ) : null}
      {canvass.error === null ? (
        <Doors canvass={canvass} />
      ) : (
        <ErrorState message={canvass.error.message} error={canvass.error} onRetry={canvass.retry} />
      )}
    </Page>
  )
}

function Doors({ canvass }: { canvass: CanvassState }) {
  if (canvass.isLoading) return <Skeleton cards={2} />
  if (canvass.buildings.length === 0) {
    return (
      <EmptyState
        icon="building"
        title={CANVASS_TEXT.noBuilding}
        text={CANVASS_TEXT.mayNot}
        action={CANVASS_TEXT.toBallot}
        onAction={() => {
          if (canvass.ballot !== undefined) go.ballot(canvass.ballot.id)
        }}
      />
    )
  }
  if (canvass.buildingId === null) return null
  if (canvass.votes.length === 0) {
    return <EmptyState icon="home" title={CANVASS_TEXT.none} text={CANVASS_TEXT.noneText} />
  }
  return (
    <>
      <BoardCounts counts={canvass.counts} total={canvass.votes.length} />
      <Text className="ly-note">{CANVASS_TEXT.legend}</Text>
      <Board stairs={canvass.stairs} onDoor={canvass.openDoor} />
    </>
  )
}

export default pageWithId(CANVASS_TEXT.title, CanvassPage)
