import { Text } from '@tarojs/components'
import { spokenRole } from '../tappable/spoken-role'

const IS_H5 = process.env.TARO_ENV === 'h5'

/** The title of a part of a page, by which a screen reader goes from part to part; the page's own is the first. */
export function Heading({ text, className = 'ly-heading' }: { text: string; className?: string }) {
  return (
    <Text
      className={className}
      {...spokenRole('heading')}
      {...(IS_H5 ? { 'aria-level': '2' } : {})}
    >
      {text}
    </Text>
  )
}
