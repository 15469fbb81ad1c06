import type { TreeGrid } from '@linyi/shared/contract/places.contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { Figures } from '../../components/Figures'
import { PlaceFormSheet } from '../../components/PlaceFormSheet'
import { PlaceState } from '../../components/PlaceState'
import { addGridForm } from '../../place-forms'
import { PLACES_TEXT } from '../../places.text'
import { useDownload } from '../../use-download'
import { usePlaceForm } from '../../use-place-form'
import { usePlaceTree, type TreeEstate } from '../../use-place-tree'

const sum = (grids: readonly TreeGrid[], of: (grid: TreeGrid) => number): number =>
  grids.reduce((total, grid) => total + of(grid), 0)

const COLUMNS: readonly DataColumn<TreeEstate>[] = [
  { title: PLACES_TEXT.estates, text: ({ name }) => name, isWide: true },
  {
    title: PLACES_TEXT.company,
    text: ({ propertyCompany }) => propertyCompany ?? PLACES_TEXT.noCompany,
    isWide: true,
  },
  {
    title: PLACES_TEXT.buildings,
    text: ({ buildings }) => String(buildings.length),
    isNumber: true,
  },
  { title: PLACES_TEXT.households, text: ({ households }) => String(households), isNumber: true },
]

/** 社区资料: the whole map with its counts, grid by grid, and the table to take in or out. */
export default function PlaceMapPage() {
  const { tree, canKeep, error, retry } = usePlaceTree()
  const form = usePlaceForm()
  const [isExporting, setExporting] = useState(false)
  const sheet = isExporting ? (
    <ExportSheet
      onClose={() => {
        setExporting(false)
      }}
    />
  ) : (
    <PlaceFormSheet state={form} />
  )
  const acts = canKeep ? (
    <>
      <BigButton text={PLACES_TEXT.import} onTap={go.importPlaces} />
      <BigButton
        kind="plain"
        text={PLACES_TEXT.export}
        onTap={() => {
          setExporting(true)
        }}
      />
    </>
  ) : null
  return (
    <Page title={PLACES_TEXT.title} acts={acts} sheet={sheet}>
      {tree === null ? (
        <PlaceState error={error} retry={retry} isGone={false} />
      ) : (
        <>
          <Card className="ly-stack">
            <Text className="ly-note">{`${tree.community.streetName} ${tree.community.name}`}</Text>
            <Figures
              items={[
                { text: PLACES_TEXT.grids, count: tree.grids.length },
                { text: PLACES_TEXT.buildings, count: sum(tree.grids, (grid) => grid.buildings) },
                { text: PLACES_TEXT.households, count: sum(tree.grids, (grid) => grid.households) },
                { text: PLACES_TEXT.adults, count: sum(tree.grids, (grid) => grid.adults) },
              ]}
            />
          </Card>
          <Card>
            <RowLink
              icon="people"
              text={PLACES_TEXT.partyTree}
              note={PLACES_TEXT.partyTreeNote}
              onTap={go.partyTree}
            />
            <RowLink
              icon="place"
              text={PLACES_TEXT.zones}
              note={PLACES_TEXT.zonesNote}
              onTap={go.zones}
            />
          </Card>
          {tree.grids.length === 0 ? (
            <EmptyState icon="building" title={PLACES_TEXT.none} text={PLACES_TEXT.noneText} />
          ) : null}
          {tree.grids.map((grid) => (
            <Section
              key={grid.id}
              title={grid.name}
              more={PLACES_TEXT.open}
              onMore={() => {
                go.grid(grid.id)
              }}
            >
              <View>
                <Text className="ly-note">{`${grid.partyBranch} · ${grid.council}`}</Text>
              </View>
              {grid.estates.length === 0 ? null : (
                <DataTable
                  label={grid.name}
                  columns={COLUMNS}
                  rows={grid.estates}
                  keyOf={(estate) => estate.id}
                  onRow={() => {
                    go.grid(grid.id)
                  }}
                />
              )}
            </Section>
          ))}
          {canKeep ? (
            <BigButton
              kind="plain"
              icon="plus"
              text={PLACES_TEXT.addGrid}
              onTap={() => {
                form.openForm(addGridForm())
              }}
            />
          ) : null}
        </>
      )}
    </Page>
  )
}

function ExportSheet({ onClose }: { onClose: () => void }) {
  const { download, isBusy, error } = useDownload('places.export', PLACES_TEXT.exported)
  const confirm = async () => {
    if (await download()) onClose()
  }
  return (
    <ConfirmSheet
      title={PLACES_TEXT.export}
      sentence={PLACES_TEXT.exportSentence}
      confirmText={PLACES_TEXT.exportSure}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      busy={isBusy}
      error={error}
    />
  )
}
