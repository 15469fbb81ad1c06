import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { useSenior } from '@/platform/senior'
import { GUEST_TEXT } from '../guest.text'
import { useGuestCommunity } from '../use-guest-community'
import './guest-head.scss'

/** Which community is looked at, the way to another one, and 长辈版. */
export function GuestHead() {
  const { chosen, hasOthers, change } = useGuestCommunity()
  const { isSenior, choose } = useSenior()
  return (
    <View className="guest-head">
      <View className="guest-head__words">
        <Text className="guest-head__place">{chosen?.name ?? GUEST_TEXT.chooseTitle}</Text>
        <Text className="ly-note">{chosen?.streetName ?? GUEST_TEXT.chooseNote}</Text>
      </View>
      {chosen !== null && hasOthers ? (
        <Tappable className="guest-head__pill" onTap={change}>
          <Icon name="swap" />
          <Text>{GUEST_TEXT.change}</Text>
        </Tappable>
      ) : null}
      <Tappable
        className="guest-head__pill"
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
