import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSenior } from '@/platform/senior'
import { Pill } from '../pill/Pill'
import './place-head.scss'

/** Which community this is and for whom, with the way into 长辈版 beside it. */
export function PlaceHead({
  place,
  notes,
  children,
}: {
  place: string
  /** Of several each stays in one piece where a narrow screen breaks the line. */
  notes: readonly string[]
  /** What else stands there, such as the bell. */
  children?: ReactNode
}) {
  const { isSenior, choose } = useSenior()
  return (
    <View className="ly-place-head">
      <View className="ly-place-head__words">
        <Text className="ly-place-head__place">{place}</Text>
        <View className="ly-place-head__notes">
          {notes.map((note) => (
            <Text
              key={note}
              className={`ly-note ${notes.length > 1 ? 'ly-place-head__note--whole' : ''}`}
            >
              {note}
            </Text>
          ))}
        </View>
      </View>
      {children}
      <Pill
        icon="textsize"
        role="switch"
        checked={isSenior}
        text={isSenior ? '普通版' : '长辈版'}
        label={isSenior ? '长辈版已打开，点击换回普通版' : '打开长辈版，字更大'}
        onTap={() => {
          choose(!isSenior)
        }}
      />
    </View>
  )
}
