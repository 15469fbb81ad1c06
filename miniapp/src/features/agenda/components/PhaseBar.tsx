import { Text, View } from '@tarojs/components'
import './phase-bar.scss'

/** How far an item has come on its way: behind, here, ahead. Read aloud as one sentence. */
export function PhaseBar({ names, current }: { names: readonly string[]; current: number }) {
  const here = names[current]
  const spoken = here === undefined ? '已经办完' : `现在到“${here}”，共 ${String(names.length)} 步`
  return (
    <View className="phase-bar" aria-label={spoken}>
      {names.map((name, index) => (
        <View
          key={name}
          aria-hidden="true"
          className={`phase-bar__one ${index < current ? 'phase-bar__one--done' : ''} ${index === current ? 'phase-bar__one--here' : ''}`}
        >
          <View className="phase-bar__line" />
          <Text>{name}</Text>
        </View>
      ))}
    </View>
  )
}
