import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Pill } from '@/components/pill/Pill'
import { Sheet } from '@/components/sheet/Sheet'
import { OUTCOMES_TEXT as TEXT } from '../outcomes.text'
import { useWallGrids } from '../use-wall-grids'

const ALL = 'all'

/** Whose notices hang on the wall: of one grid or of all; nothing where the community has only one. */
export function GridFilter({
  value,
  onChange,
}: {
  value: string | null
  onChange: (gridId: string | null) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const grids = useWallGrids()
  if (grids.length < 2) return null
  const chosen = grids.find(({ id }) => id === value)
  const shown = chosen?.name ?? TEXT.allGrids
  return (
    <View className="ly-row">
      <Pill
        icon={chosen === undefined ? 'place' : 'check'}
        iconAfter="down"
        text={shown}
        label={`${TEXT.grid}：${shown}`}
        isOn={chosen !== undefined}
        onTap={() => {
          setOpen(true)
        }}
      />
      <View>
        {isOpen ? (
          <Sheet
            title={TEXT.gridTitle}
            onClose={() => {
              setOpen(false)
            }}
          >
            <ChoiceField
              label={TEXT.grid}
              layout="tiles"
              options={[
                { value: ALL, text: TEXT.allGrids },
                ...grids.map(({ id, name }) => ({ value: id, text: name })),
              ]}
              value={value ?? ALL}
              onChange={(picked) => {
                onChange(picked === ALL ? null : picked)
                setOpen(false)
              }}
            />
          </Sheet>
        ) : null}
      </View>
    </View>
  )
}
