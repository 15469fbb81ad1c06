import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { FIND_TEXT } from '../find.text'

/** Somebody as found: masked. The whole card opens the question why. */
export function FoundPersonCard({ person, onTap }: { person: FoundPerson; onTap: () => void }) {
  const { name, phone, homes, roles, isAssisted } = person
  const where = homes.length === 0 ? FIND_TEXT.guest : homes.join('、')
  const marks = [...roles, ...(isAssisted ? [FIND_TEXT.assisted] : [])]
  return (
    <Card onTap={onTap} label={`${name}，${where}，${FIND_TEXT.open}`}>
      <View className="ly-row">
        <View className="ly-grow">
          <View className="ly-row ly-row--wrap">
            <Heading text={name} />
            {phone === null ? null : <Text className="ly-note">{phone}</Text>}
          </View>
          <View>
            <Text>{where}</Text>
          </View>
          {marks.length === 0 ? null : <Text className="ly-note">{marks.join('、')}</Text>}
        </View>
        <Icon name="forward" />
      </View>
    </Card>
  )
}
