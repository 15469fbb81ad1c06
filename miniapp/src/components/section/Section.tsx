import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from '../heading/Heading'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import './section.scss'

/** A titled part of a page, with an optional way to see all of it. */
export function Section({
  title,
  more,
  onMore,
  children,
}: {
  title: string
  more?: string
  onMore?: () => void
  children: ReactNode
}) {
  return (
    <View className="ly-section">
      <View className="ly-section__head">
        <Heading text={title} className="ly-section__title" />
        {more !== undefined && onMore ? (
          <Tappable
            className="ly-section__more"
            onTap={onMore}
            role="link"
            label={`${title}，${more}`}
          >
            <Text>{more}</Text>
            <Icon name="forward" />
          </Tappable>
        ) : null}
      </View>
      <View className="ly-stack">{children}</View>
    </View>
  )
}
