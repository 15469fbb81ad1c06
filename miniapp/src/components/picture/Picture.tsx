import { Image } from '@tarojs/components'

const IS_H5 = process.env.TARO_ENV === 'h5'

/**
 * A picture in its box. `alt` says what it shows; a picture whose card already says everything has
 * an empty one, and screen readers pass it by.
 */
export function Picture({
  src,
  className,
  alt = '',
}: {
  src: string
  className: string
  alt?: string
}) {
  const spoken = IS_H5
    ? { nativeProps: { alt } }
    : alt === ''
      ? { 'aria-hidden': 'true' }
      : { 'aria-label': alt }
  return <Image className={className} src={src} mode="aspectFill" lazyLoad {...spoken} />
}
