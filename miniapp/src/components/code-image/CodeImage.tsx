import { Image } from '@tarojs/components'
import './code-image.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'

/** A code to be scanned, round as WeChat draws it or square. `label` says what it opens. */
export function CodeImage({ src, label }: { src: string; label: string }) {
  const spoken = IS_H5 ? { nativeProps: { alt: label } } : { 'aria-label': label }
  return <Image className="ly-code" src={src} mode="aspectFit" {...spoken} />
}
