import type { CardBuilding } from '@linyi/shared/contract/roles.contract'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'
import { ROLES_TEXT } from '../roles.text'
import './card-sheet.scss'

/** The board itself, as it hangs in the stairwell: title, building, people, office. */
export function CardSheet({ building, children }: { building: CardBuilding; children: ReactNode }) {
  return (
    <Card>
      <View className="card-sheet__head">
        <Text className="card-sheet__title">{ROLES_TEXT.cardTitle}</Text>
        <Text className="card-sheet__place">{building.name}</Text>
        <Text className="ly-note">{`${building.communityName} ${building.gridName}`}</Text>
      </View>
      {children}
      <View className="card-sheet__office">
        <Text className="ly-note">{ROLES_TEXT.office}</Text>
        <Text>{building.officeName}</Text>
      </View>
    </Card>
  )
}
