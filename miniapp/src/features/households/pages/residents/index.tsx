import { KEEPERS } from '@linyi/shared/domain/households/household.rules'
import type { Role } from '@linyi/shared/domain/people/role'
import { useState, type ReactNode } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { pageForOffices } from '@/components/page/page-for-offices'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { BuildingFields } from '../../components/BuildingFields'
import { ResidentList } from '../../components/ResidentList'
import { ResidentsSheet } from '../../components/ResidentsSheet'
import { RollSearch } from '../../components/RollSearch'
import { changeDoor, EMPTY_DOOR } from '../../door-form'
import { RESIDENTS_TEXT } from '../../household-office.text'
import { usePlaces } from '../../use-places'
import { useResidents } from '../../use-residents'

const TABS = [
  { value: 'building', text: RESIDENTS_TEXT.title },
  { value: 'roll', text: RESIDENTS_TEXT.roll },
] as const
/** Who sees a building's people; its lead looks and does not change. */
const READERS: readonly Role[] = [...KEEPERS, 'buildingLead']

/** 楼栋居民: who is verified in a building, masked, and the roll that people are verified by. */
function ResidentsPage() {
  const places = usePlaces()
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('building')
  const [form, setForm] = useState(EMPTY_DOOR)
  const { buildingId } = form
  const tabs = <Tabs label={RESIDENTS_TEXT.tabs} options={TABS} value={tab} onChange={setTab} />
  if (tab === 'roll') {
    return (
      <Page title={RESIDENTS_TEXT.title}>
        {tabs}
        <RollSearch places={places} />
      </Page>
    )
  }
  const chooser = (
    <>
      {tabs}
      {places.error ? (
        <ErrorState error={places.error} message={places.error.message} onRetry={places.retry} />
      ) : null}
      {places.isLoading ? <Skeleton cards={1} /> : null}
      {!places.isLoading && !places.error && places.estates.length === 0 ? (
        <EmptyState
          icon="building"
          title={RESIDENTS_TEXT.noPlaces}
          text={RESIDENTS_TEXT.noPlacesText}
        />
      ) : null}
      {places.estates.length > 0 ? (
        <BuildingFields
          places={places}
          form={form}
          problems={{}}
          onChange={(part) => {
            setForm((current) => changeDoor(current, part, places.buildings))
          }}
        />
      ) : null}
    </>
  )
  if (buildingId === null) return <Page title={RESIDENTS_TEXT.title}>{chooser}</Page>
  return <BuildingResidents key={buildingId} buildingId={buildingId} chooser={chooser} />
}

function BuildingResidents({ buildingId, chooser }: { buildingId: string; chooser: ReactNode }) {
  const list = useResidents(buildingId)
  const count = list.selected.length
  return (
    <Page
      title={RESIDENTS_TEXT.title}
      sheet={<ResidentsSheet list={list} />}
      acts={
        count === 0 ? null : (
          <>
            <BigButton
              kind="plain"
              text={RESIDENTS_TEXT.setUntil}
              onTap={() => {
                list.ask('until')
              }}
            />
            <BigButton
              text={RESIDENTS_TEXT.revokeSelected(count)}
              onTap={() => {
                list.ask('revoke')
              }}
            />
          </>
        )
      }
    >
      {chooser}
      {list.isLoading ? <Skeleton cards={2} /> : null}
      {list.readError ? (
        <ErrorState error={list.readError} message={list.readError.message} onRetry={list.retry} />
      ) : null}
      {!list.isLoading && !list.readError && list.residents.length === 0 ? (
        <EmptyState icon="people" title={RESIDENTS_TEXT.noneTitle} text={RESIDENTS_TEXT.noneText} />
      ) : null}
      {list.residents.length > 0 ? (
        <>
          <ResidentList rows={list.residents} selected={list.selected} onToggle={list.toggle} />
          <ListFoot>
            {list.hasMore ? (
              <BigButton kind="plain" text={RESIDENTS_TEXT.more} onTap={list.loadMore} />
            ) : null}
          </ListFoot>
          <BigButton
            kind="danger"
            text={RESIDENTS_TEXT.building}
            onTap={() => {
              list.ask('building')
            }}
          />
        </>
      ) : null}
    </Page>
  )
}

export default pageForOffices(RESIDENTS_TEXT.title, READERS, ResidentsPage)
