import { Image, Text, View } from '@tarojs/components'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { BigButton } from '../big-button/BigButton'
import './open-elsewhere.scss'

const SPOKEN_CODE = '二维码，内容是这个网址'
const SPOKEN =
  process.env.TARO_ENV === 'h5'
    ? { nativeProps: { alt: SPOKEN_CODE } }
    : { 'aria-label': SPOKEN_CODE }

/** `linyi.example.cn/p`: what is typed; a browser adds the rest. */
export const typedAddress = (address: string): string => address.replace(/^https?:\/\//, '')

/** An address for another screen: to be typed, to be scanned, or to be sent to whoever sits there. */
export function OpenElsewhere({
  address,
  page,
  qr,
  hint,
}: {
  /** Short, to be typed. */
  address: string
  /** The same page by its whole address, which the code holds. */
  page: string
  /** The code as a picture; null while it is fetched. */
  qr: string | null
  hint: string
}) {
  return (
    <View className="ly-elsewhere">
      <Text className="ly-note">{hint}</Text>
      <Text className="ly-elsewhere__address" selectable userSelect>
        {typedAddress(address)}
      </Text>
      {qr === null ? null : (
        <Image className="ly-elsewhere__code" src={qr} mode="aspectFit" {...SPOKEN} />
      )}
      <BigButton
        kind="plain"
        icon="share"
        text="复制网址，发给会场电脑"
        onTap={() => {
          void copyText(page).then(() => {
            announce('网址已复制')
          })
        }}
      />
    </View>
  )
}
