import type { PlaceTree, TreeBuilding, TreeGrid } from '@linyi/shared/contract/places.contract'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { Figures } from '../../components/Figures'
import { PlaceFormSheet } from '../../components/PlaceFormSheet'
import { PlaceState } from '../../components/PlaceState'
import { addBuildingForm, addEstateForm, editEstateForm, editGridForm } from '../../place-forms'
import { PLACES_TEXT } from '../../places.text'
import { usePlaceForm, type PlaceFormState } from '../../use-place-form'
import { usePlaceTree, type TreeEstate } from '../../use-place-tree'

function columnsOf(zones: PlaceTree['zones']): readonly DataColumn<TreeBuilding>[] {
  const zoneName = new Map(zones.map(({ id, name }) => [id, name]))
  return [
    { title: PLACES_TEXT.buildings, text: ({ name }) => name, isWide: true },
    {
      title: PLACES_TEXT.zone,
      text: ({ zoneId }) => zoneName.get(zoneId ?? '') ?? PLACES_TEXT.noZone,
      isWide: true,
    },
    { title: PLACES_TEXT.units, text: ({ units }) => String(units), isNumber: true },
    { title: PLACES_TEXT.households, text: ({ households }) => String(households), isNumber: true },
  ]
}

/** One grid: its branch and council, its estates, their buildings. */
function GridPage({ id }: { id: string }) {
  const { tree, canKeep, error, retry } = usePlaceTree()
  const form = usePlaceForm()
  const grid = tree?.grids.find((one) => one.id === id)
  return (
    <Page title={grid?.name ?? PLACES_TEXT.grids} sheet={<PlaceFormSheet state={form} />}>
      {tree === null || grid === undefined ? (
        <PlaceState error={error} retry={retry} isGone={tree !== null} />
      ) : (
        <>
          <GridHead grid={grid} canKeep={canKeep} form={form} />
          {grid.estates.map((estate) => (
            <EstatePart
              key={estate.id}
              estate={estate}
              zones={tree.zones}
              canKeep={canKeep}
              form={form}
            />
          ))}
          {canKeep ? (
            <BigButton
              kind="plain"
              icon="plus"
              text={PLACES_TEXT.addEstate}
              onTap={() => {
                form.openForm(addEstateForm(id))
              }}
            />
          ) : null}
        </>
      )}
    </Page>
  )
}

interface PartProps {
  canKeep: boolean
  form: PlaceFormState
}

function GridHead({ grid, canKeep, form }: PartProps & { grid: TreeGrid }) {
  return (
    <Card className="ly-stack">
      <Text>{`${grid.partyBranch} · ${grid.council}`}</Text>
      <Figures
        items={[
          { text: PLACES_TEXT.households, count: grid.households },
          { text: PLACES_TEXT.adults, count: grid.adults },
          { text: PLACES_TEXT.members, count: grid.councilMembers },
        ]}
      />
      {canKeep ? (
        <BigButton
          kind="plain"
          icon="edit"
          text={PLACES_TEXT.editGrid}
          onTap={() => {
            form.openForm(editGridForm(grid))
          }}
        />
      ) : null}
    </Card>
  )
}

function EstatePart({
  estate,
  zones,
  canKeep,
  form,
}: PartProps & { estate: TreeEstate; zones: PlaceTree['zones'] }) {
  const edit = {
    more: PLACES_TEXT.editEstate,
    onMore: () => {
      form.openForm(editEstateForm(estate))
    },
  }
  return (
    <Section title={estate.name} {...(canKeep ? edit : {})}>
      <Text className="ly-note">{estate.propertyCompany ?? PLACES_TEXT.noCompany}</Text>
      {estate.buildings.length === 0 ? null : (
        <DataTable
          label={estate.name}
          columns={columnsOf(zones)}
          rows={estate.buildings}
          keyOf={(building) => building.id}
          onRow={(building) => {
            go.building(building.id)
          }}
        />
      )}
      {canKeep ? (
        <BigButton
          kind="plain"
          icon="plus"
          text={`${estate.name} ${PLACES_TEXT.addBuilding}`}
          onTap={() => {
            form.openForm(addBuildingForm(estate.id, zones))
          }}
        />
      ) : null}
    </Section>
  )
}

export default pageWithId(PLACES_TEXT.grids, GridPage)
