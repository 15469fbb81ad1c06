import type { PlaceTree } from '@linyi/shared/contract/places.contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { Page } from '@/components/page/Page'
import { Phrase } from '@/components/phrase/Phrase'
import { Section } from '@/components/section/Section'
import { Figures } from '../../components/Figures'
import { PlaceFormSheet } from '../../components/PlaceFormSheet'
import { PlaceState } from '../../components/PlaceState'
import { ZoneSheet } from '../../components/ZoneSheet'
import { addZoneForm, editZoneForm } from '../../place-forms'
import { PLACES_TEXT } from '../../places.text'
import { usePlaceForm } from '../../use-place-form'
import { allBuildings, usePlaceTree } from '../../use-place-tree'

type Zone = PlaceTree['zones'][number]

/** 片区: temporary divisions of the community across its grids, and the buildings in each. */
export default function ZonesPage() {
  const { tree, canKeep, error, retry } = usePlaceTree()
  const form = usePlaceForm()
  const [filling, setFilling] = useState<Zone | null>(null)
  const sheet =
    filling !== null && tree !== null ? (
      <ZoneSheet
        zone={filling}
        grids={tree.grids}
        onClose={() => {
          setFilling(null)
        }}
      />
    ) : (
      <PlaceFormSheet state={form} />
    )
  return (
    <Page title={PLACES_TEXT.zones} sheet={sheet}>
      <Text className="ly-note">{PLACES_TEXT.zonesNote}</Text>
      {tree === null ? <PlaceState error={error} retry={retry} isGone={false} /> : null}
      {tree?.zones.length === 0 ? (
        <EmptyState icon="place" title={PLACES_TEXT.zonesNone} text={PLACES_TEXT.zonesNoneText} />
      ) : null}
      {tree?.zones.map((zone) => (
        <Section
          key={zone.id}
          title={zone.name}
          {...(canKeep
            ? {
                more: PLACES_TEXT.editZone,
                onMore: () => {
                  form.openForm(editZoneForm(zone))
                },
              }
            : {})}
        >
          <Card className="ly-stack">
            <Figures
              items={[
                { text: PLACES_TEXT.buildings, count: zone.buildings },
                { text: PLACES_TEXT.households, count: zone.households },
              ]}
            />
            <View>
              <Phrase
                text={allBuildings(tree.grids)
                  .filter((building) => building.zoneId === zone.id)
                  .map((building) => building.name)
                  .join('、')}
              />
            </View>
            {canKeep ? (
              <BigButton
                kind="plain"
                text={PLACES_TEXT.chooseBuildings}
                onTap={() => {
                  setFilling(zone)
                }}
              />
            ) : null}
          </Card>
        </Section>
      ))}
      {canKeep ? (
        <BigButton
          kind="plain"
          icon="plus"
          text={PLACES_TEXT.addZone}
          onTap={() => {
            form.openForm(addZoneForm())
          }}
        />
      ) : null}
    </Page>
  )
}
