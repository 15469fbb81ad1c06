import type { Persona } from '@linyi/shared/contract/people.contract'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/Avatar'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import './persona-card.scss'

/** One person of the demo and what they can show. */
export function PersonaCard({ persona, onTap }: { persona: Persona; onTap: () => void }) {
  const hat = [persona.gridName, persona.roleText].filter((word) => word !== null).join(' · ')
  return (
    <Card onTap={onTap} label={`以${persona.name}的身份进入，${hat}，${persona.hint}`}>
      <View className="ly-persona">
        <Avatar url={null} name={persona.name} />
        <View className="ly-persona__words">
          <View className="ly-row ly-row--wrap">
            <Text className="ly-persona__name">{persona.name}</Text>
            <Text className="ly-note">{hat}</Text>
          </View>
          <Text className="ly-note">{persona.hint}</Text>
        </View>
        <Icon name="forward" />
      </View>
    </Card>
  )
}
