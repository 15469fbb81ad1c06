import { AREA_SOURCES, AREA_SOURCE_TEXT } from '@linyi/shared/domain/ballots/owner-units'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { AREAS_TEXT } from '../../areas.text'
import { useAreaBuildings, useAreas } from '../../use-areas'

const SOURCES = AREA_SOURCES.map((value) => ({ value, text: AREA_SOURCE_TEXT[value] }))
const AREA_TYPED = 10
const OWNER_LIMIT = 40

/** 专有面积: without it no owners' vote can be opened, because it counts by area as well. */
export default function AreasPage() {
  const { buildings, isLoading, error, retry } = useAreaBuildings()
  const [buildingId, setBuildingId] = useState<string | null>(null)
  const [unit, setUnit] = useState(1)
  const building = buildings.find((one) => one.id === buildingId)
  return (
    <Page title={AREAS_TEXT.title}>
      <Notice tone="info" text={AREAS_TEXT.why} />
      {error ? <ErrorState message={error.message} onRetry={retry} /> : null}
      {isLoading ? <Skeleton cards={1} /> : null}
      {buildings.length === 0 ? null : (
        <ChoiceField
          label={AREAS_TEXT.building}
          layout="pairs"
          options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
          value={buildingId}
          onChange={(next) => {
            setBuildingId(next)
            setUnit(1)
          }}
        />
      )}
      {building === undefined ? null : (
        <>
          <Tabs
            label="单元"
            value={String(unit)}
            onChange={(next) => {
              setUnit(Number(next))
            }}
            options={Array.from({ length: building.units }, (_, index) => ({
              value: String(index + 1),
              text: `${String(index + 1)}单元`,
            }))}
          />
          <Flats key={`${building.id}-${String(unit)}`} buildingId={building.id} unit={unit} />
        </>
      )}
    </Page>
  )
}

function Flats({ buildingId, unit }: { buildingId: string; unit: number }) {
  const areas = useAreas(buildingId, unit)
  if (areas.error) return <ErrorState message={areas.error.message} onRetry={areas.retry} />
  if (areas.isLoading) return <Skeleton cards={2} />
  if (areas.doors.length === 0) {
    return <EmptyState icon="home" title={AREAS_TEXT.empty} text={AREAS_TEXT.emptyText} />
  }
  return (
    <>
      <ChoiceField
        label={AREAS_TEXT.source}
        layout="tiles"
        options={SOURCES}
        value={areas.source}
        onChange={areas.setSource}
      />
      <TextField
        label={AREAS_TEXT.owner}
        hint={AREAS_TEXT.ownerHint}
        limit={OWNER_LIMIT}
        value={areas.ownerKey}
        onChange={areas.setOwnerKey}
      />
      <Text className="ly-note">{AREAS_TEXT.hint}</Text>
      {areas.doors.map(({ id, door }) => {
        const problem = areas.problemOf(id)
        return (
          <TextField
            key={id}
            label={AREAS_TEXT.areaOf(door)}
            limit={AREA_TYPED}
            value={areas.typed[id] ?? ''}
            onChange={(text) => {
              areas.type(id, text)
            }}
            {...(problem === undefined ? {} : { error: problem })}
          />
        )
      })}
      {areas.hasMore ? (
        <BigButton kind="plain" text={AREAS_TEXT.more} onTap={areas.loadMore} />
      ) : null}
      {areas.saveError === null ? null : <Notice tone="oppose" text={areas.saveError} />}
      <BigButton
        text={AREAS_TEXT.save}
        busy={areas.isBusy}
        onTap={areas.save}
        {...(areas.isNothing ? { note: AREAS_TEXT.none } : {})}
      />
    </>
  )
}
