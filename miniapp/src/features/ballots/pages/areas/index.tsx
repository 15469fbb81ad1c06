import { areaText } from '@linyi/shared/domain/ballots/ballot.text'
import { AREA_SOURCES, AREA_SOURCE_TEXT } from '@linyi/shared/domain/ballots/owner-units'
import type { Role } from '@linyi/shared/domain/people/role'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageForOffices } from '@/components/page/page-for-offices'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { AREAS_TEXT } from '../../areas.text'
import { BuildingChooser } from '../../components/BuildingChooser'
import { useAreaEstates, useAreas } from '../../use-areas'
import './index.scss'

const SOURCES = AREA_SOURCES.map((value) => ({ value, text: AREA_SOURCE_TEXT[value] }))
const AREA_TYPED = 10
const OWNER_LIMIT = 40
const KEEPERS: readonly Role[] = ['communitySecretary']

/** 专有面积: without it no owners' vote can be opened, because it counts by area as well. */
function AreasPage() {
  const { estates, isLoading, error, retry } = useAreaEstates()
  const [estateId, setEstateId] = useState<string | null>(null)
  const [buildingId, setBuildingId] = useState<string | null>(null)
  // a community has more buildings than anybody looks through: its estate first
  const estate = estates.length === 1 ? estates[0] : estates.find(({ id }) => id === estateId)
  return (
    <Page title={AREAS_TEXT.title}>
      <Notice tone="info" text={AREAS_TEXT.why} />
      {error ? <ErrorState message={error.message} error={error} onRetry={retry} /> : null}
      {isLoading ? <Skeleton cards={1} /> : null}
      {isLoading || error !== null || estates.length > 0 ? null : (
        <EmptyState
          icon="building"
          title={AREAS_TEXT.noBuilding}
          text={AREAS_TEXT.noBuildingText}
        />
      )}
      {estates.length < 2 || buildingId !== null ? null : (
        <ChoiceField
          label={AREAS_TEXT.estate}
          layout="pairs"
          options={estates.map(({ id, name }) => ({ value: id, text: name }))}
          value={estateId}
          onChange={setEstateId}
        />
      )}
      {estate === undefined ? null : (
        <BuildingChooser buildings={estate.buildings} value={buildingId} onChange={setBuildingId} />
      )}
      {buildingId === null ? null : <Flats key={buildingId} buildingId={buildingId} />}
    </Page>
  )
}

function Flats({ buildingId }: { buildingId: string }) {
  const areas = useAreas(buildingId)
  const [picked, setPicked] = useState<number | null>(null)
  if (areas.error) {
    return <ErrorState message={areas.error.message} error={areas.error} onRetry={areas.retry} />
  }
  if (areas.isLoading) return <Skeleton cards={2} />
  const stairs = [...new Set(areas.flats.map((flat) => flat.unit))]
  const stair = picked ?? stairs[0]
  if (stair === undefined) {
    return <EmptyState icon="home" title={AREAS_TEXT.empty} text={AREAS_TEXT.emptyText} />
  }
  return (
    <>
      {areas.missing === 0 ? (
        <Notice tone="agree" text={AREAS_TEXT.complete} />
      ) : (
        <Notice tone="warn" text={AREAS_TEXT.missing(areas.missing)} />
      )}
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
      <Tabs
        label="单元"
        value={String(stair)}
        onChange={(next) => {
          setPicked(Number(next))
        }}
        options={stairs.map((one) => ({ value: String(one), text: `${String(one)}单元` }))}
      />
      <Text className="ly-note">{AREAS_TEXT.hint}</Text>
      <View className="areas">
        {areas.flats
          .filter((flat) => flat.unit === stair)
          .map(({ householdId, door, areaCm2, source, ownerKey }) => {
            const problem = areas.problemOf(householdId)
            const known =
              areaCm2 === null
                ? {}
                : { hint: AREAS_TEXT.now(areaText(areaCm2), sourceText(source, ownerKey)) }
            return (
              <TextField
                key={householdId}
                label={AREAS_TEXT.areaOf(door)}
                limit={AREA_TYPED}
                value={areas.typed[householdId] ?? ''}
                onChange={(text) => {
                  areas.type(householdId, text)
                }}
                {...known}
                {...(problem === undefined ? {} : { error: problem })}
              />
            )
          })}
      </View>
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

/** Where an area comes from, with the owner who holds several. */
function sourceText(source: keyof typeof AREA_SOURCE_TEXT | null, ownerKey: string | null): string {
  const from = source === null ? '' : AREA_SOURCE_TEXT[source]
  return ownerKey === null ? from : `${from}，${ownerKey}`
}

export default pageForOffices(AREAS_TEXT.title, KEEPERS, AreasPage)
