import { Image, View } from '@tarojs/components'
import './code-image.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'

/**
 * A code to be scanned, round as WeChat draws it or square; its room is kept until it is there. `label`
 * says what it opens.
 */
export function CodeImage({ src, label }: { src: string | undefined; label: string }) {
  if (src === undefined) return <View className="ly-code" />
  const spoken = IS_H5 ? { nativeProps: { alt: label } } : { 'aria-label': label }
  return <Image className="ly-code" src={src} mode="aspectFit" {...spoken} />
}
