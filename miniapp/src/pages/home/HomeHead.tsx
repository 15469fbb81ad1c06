import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { NoticeBell } from '@/features/inbox'
import { useMe } from '@/features/people'
import { useSenior } from '@/platform/senior'
import { greeting } from './home-page.text'

/** My community and grid, and the way into 长辈版. */
export function HomeHead() {
  const me = useMe().data
  const { isSenior, choose } = useSenior()
  const where = me ? [me.grid?.name, greeting(me.name)].filter(Boolean).join(' · ') : ''
  return (
    <View className="home-head">
      <View className="home-head__words">
        <Text className="home-head__place">{me?.community.name ?? ''}</Text>
        <Text className="ly-note">{where}</Text>
      </View>
      <NoticeBell />
      <Tappable
        className="home-head__senior"
        role="switch"
        checked={isSenior}
        label={isSenior ? '长辈版已打开，点击换回普通版' : '打开长辈版，字更大'}
        onTap={() => {
          choose(!isSenior)
        }}
      >
        <Icon name="textsize" />
        <Text>{isSenior ? '普通版' : '长辈版'}</Text>
      </Tappable>
    </View>
  )
}
