import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { Tappable } from '@/components/tappable/Tappable'
import { useRead } from '@/platform/use-api'
import { PlaceFormSheet } from '../../components/PlaceFormSheet'
import { PlaceState } from '../../components/PlaceState'
import { addDoorForm, editBuildingForm, editDoorForm, meetingPointForm } from '../../place-forms'
import { PLACES_TEXT } from '../../places.text'
import { useDoors } from '../../use-doors'
import { usePlaceForm, type PlaceFormState } from '../../use-place-form'
import { findInTree, usePlaceTree } from '../../use-place-tree'
import './index.scss'

/** One building: its stair units and the doors in each. */
function BuildingPage({ id }: { id: string }) {
  const { tree, canKeep, error, retry } = usePlaceTree()
  const [unit, setUnit] = useState(1)
  const form = usePlaceForm()
  const place = tree === null ? null : findInTree(tree.grids, id)
  return (
    <Page
      title={place?.building.name ?? PLACES_TEXT.buildings}
      sheet={<PlaceFormSheet state={form} more={<MeetingPoint buildingId={id} form={form} />} />}
    >
      {tree === null || place === null ? (
        <PlaceState error={error} retry={retry} isGone={tree !== null} />
      ) : (
        <>
          <Card className="ly-stack">
            <Text>{`${place.grid.name} · ${place.estate.name}`}</Text>
            <Text className="ly-note">
              {[
                `${PLACES_TEXT.units} ${String(place.building.units)}`,
                `${PLACES_TEXT.households} ${String(place.building.households)}`,
                tree.zones.find((zone) => zone.id === place.building.zoneId)?.name ??
                  PLACES_TEXT.noZone,
              ].join(' · ')}
            </Text>
            {canKeep ? (
              <BigButton
                kind="plain"
                icon="edit"
                text={PLACES_TEXT.editBuilding}
                onTap={() => {
                  form.openForm(editBuildingForm(place.building, tree.zones))
                }}
              />
            ) : null}
          </Card>
          <Tabs
            label={PLACES_TEXT.units}
            value={String(unit)}
            onChange={(next) => {
              setUnit(Number(next))
            }}
            options={Array.from({ length: place.building.units }, (_, index) => ({
              value: String(index + 1),
              text: `${String(index + 1)}单元`,
            }))}
          />
          <Doors buildingId={id} unit={unit} form={form} />
        </>
      )}
    </Page>
  )
}

function Doors({
  buildingId,
  unit,
  form,
}: {
  buildingId: string
  unit: number
  form: PlaceFormState
}) {
  const { doors, canKeep, isMasked, isLoading, hasMore, error, retry, loadMore } = useDoors(
    buildingId,
    unit,
  )
  if (error) return <ErrorState error={error} message={error.message} onRetry={retry} />
  if (isLoading) return <Skeleton cards={2} />
  return (
    <>
      {isMasked ? <Notice tone="info" text={PLACES_TEXT.doorsMasked} /> : null}
      {doors.length === 0 ? (
        <EmptyState icon="home" title={PLACES_TEXT.doorsNone} text={PLACES_TEXT.doorsNoneText} />
      ) : null}
      <View className="places-doors">
        {doors.map((door) =>
          canKeep ? (
            <Tappable
              key={door.id}
              className="places-doors__one places-doors__one--tappable"
              label={`${door.door}，${PLACES_TEXT.editDoor}`}
              onTap={() => {
                form.openForm(editDoorForm(door))
              }}
            >
              <Text>{door.door}</Text>
            </Tappable>
          ) : (
            <View key={door.id} className="places-doors__one">
              <Text>{door.door}</Text>
            </View>
          ),
        )}
      </View>
      <ListFoot>
        {hasMore ? <BigButton kind="plain" text={PLACES_TEXT.more} onTap={loadMore} /> : null}
      </ListFoot>
      {canKeep ? (
        <BigButton
          kind="plain"
          icon="plus"
          text={`${String(unit)}单元 ${PLACES_TEXT.addDoor}`}
          onTap={() => {
            form.openForm(addDoorForm(buildingId, unit))
          }}
        />
      ) : null}
    </>
  )
}

/** A door of a building with a Party group can become its meeting point (党员中心户). */
function MeetingPoint({ buildingId, form }: { buildingId: string; form: PlaceFormState }) {
  const party = useRead('places.partyTree', {})
  const group = party.data?.items.find(
    (unit) => unit.level === 'buildingPartyGroup' && unit.buildingId === buildingId,
  )
  const closing = form.form?.closing
  const canKeep = party.data?.abilities.keep.allowed ?? false
  if (group === undefined || !canKeep || closing?.kind !== 'household') return null
  return (
    <BigButton
      kind="plain"
      text={PLACES_TEXT.makeMeetingPoint}
      onTap={() => {
        form.openForm(meetingPointForm(group, closing.placeId))
      }}
    />
  )
}

export default pageWithId(PLACES_TEXT.buildings, BuildingPage)
