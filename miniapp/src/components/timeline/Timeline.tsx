import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { spokenRole } from '../tappable/spoken-role'
import './timeline.scss'

export interface TimelineStep {
  id: string
  title: string
  /** `11月23日 周一 19:30`. */
  when: string
  /** `王** · 网格员`. */
  who?: string
  text?: string
  icon: IconName
  /** `next` is what has not happened yet; the latest step that has happened stands out. */
  state: 'past' | 'latest' | 'next'
  extra?: ReactNode
}

/** What happened, newest first, with what comes next on top. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className="ly-timeline" {...spokenRole('list')}>
      {steps.map((step) => (
        <View
          key={step.id}
          className={`ly-timeline__step ly-timeline__step--${step.state}`}
          {...spokenRole('listitem')}
        >
          <View className="ly-timeline__rail" aria-hidden="true">
            <View className="ly-timeline__dot">
              <Icon name={step.icon} />
            </View>
          </View>
          <View className="ly-timeline__body">
            <Text className="ly-timeline__title">{step.title}</Text>
            <View className="ly-timeline__meta">
              {step.who === undefined ? null : (
                <Text className="ly-timeline__who">{`${step.who} · `}</Text>
              )}
              <Text className="ly-timeline__when">{step.when}</Text>
            </View>
            {step.text === undefined ? null : (
              <Text className="ly-timeline__text">{step.text}</Text>
            )}
            {step.extra}
          </View>
        </View>
      ))}
    </View>
  )
}
