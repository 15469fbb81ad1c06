import { Text, View } from '@tarojs/components'
import { photoUrl } from '@/platform/photos'
import { Picture } from '../picture/Picture'
import './avatar.scss'

/** A person's picture, or the first character of their name. The name beside it says who it is. */
export function Avatar({
  url,
  name,
  size = 'small',
}: {
  url: string | null
  name: string
  size?: 'small' | 'middle' | 'large'
}) {
  return (
    <View className={`ly-avatar ly-avatar--${size}`} aria-hidden="true">
      {url === null ? (
        <Text>{Array.from(name).slice(0, 1).join('')}</Text>
      ) : (
        <Picture className="ly-avatar__image" src={photoUrl(url)} />
      )}
    </View>
  )
}
