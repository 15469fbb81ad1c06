import type { TreeGrid } from '@linyi/shared/contract/places.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { Tappable } from '@/components/tappable/Tappable'
import { PLACES_TEXT } from '../places.text'
import { useZone } from '../use-zone'
import './zone-sheet.scss'

/** Which buildings belong to a zone, chosen from all of them, grid by grid. */
export function ZoneSheet({
  zone,
  grids,
  onClose,
}: {
  zone: { id: string; name: string }
  grids: readonly TreeGrid[]
  onClose: () => void
}) {
  const { chosen, toggle, save, isBusy, error } = useZone(zone.id, grids, onClose)
  return (
    <Sheet title={zone.name} onClose={onClose}>
      <View className="zone-sheet">
        {grids.map((grid) => (
          <View key={grid.id} className="zone-sheet__grid">
            <Text className="ly-note">{grid.name}</Text>
            <View className="zone-sheet__buildings">
              {grid.estates
                .flatMap((estate) => estate.buildings)
                .map((building) => {
                  const isIn = chosen.has(building.id)
                  return (
                    <Tappable
                      key={building.id}
                      role="checkbox"
                      checked={isIn}
                      className={`zone-sheet__one ${isIn ? 'zone-sheet__one--in' : ''}`}
                      onTap={() => {
                        toggle(building.id)
                      }}
                    >
                      {isIn ? <Icon name="check" /> : null}
                      <Text>{building.name}</Text>
                    </Tappable>
                  )
                })}
            </View>
          </View>
        ))}
      </View>
      {error === null ? null : <Notice tone="oppose" text={error} />}
      <BigButton text={PLACES_TEXT.zoneSave} onTap={save} busy={isBusy} />
    </Sheet>
  )
}
