import { Text, View } from '@tarojs/components'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { CANVASS_TEXT } from '../canvass.text'
import './building-chooser.scss'

/** One of several buildings; the list gives way to what was chosen, and comes back on a tap. */
export function BuildingChooser({
  buildings,
  value,
  onChange,
}: {
  /** The note says what is left to do there. */
  buildings: readonly { readonly id: string; readonly name: string; readonly note?: string }[]
  value: string | null
  onChange: (buildingId: string | null) => void
}) {
  const chosen = buildings.find(({ id }) => id === value)
  if (chosen === undefined) {
    return (
      <ChoiceField
        label={CANVASS_TEXT.choose}
        layout="pairs"
        options={buildings.map(({ id, name, note = '' }) => ({
          value: id,
          text: name,
          ...(note === '' ? {} : { note }),
        }))}
        value={value}
        onChange={onChange}
      />
    )
  }
  return (
    <View className="building-chooser">
      <Icon name="building" />
      <Text className="ly-heading ly-grow">{chosen.name}</Text>
      {buildings.length > 1 ? (
        <Tappable
          className="building-chooser__other"
          onTap={() => {
            onChange(null)
          }}
        >
          <Text>{CANVASS_TEXT.other}</Text>
        </Tappable>
      ) : null}
    </View>
  )
}
