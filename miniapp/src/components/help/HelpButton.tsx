import { HELP_QUESTIONS, type HelpTopic } from '@linyi/shared/domain/help/help'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import { HelpSheet } from './HelpSheet'
import './help.scss'

/**
 * A question where somebody wonders about it, and its answer in a sheet. The page stays where it is.
 * `own` is the answer for the very matter in view, such as how this ballot is counted; it comes first.
 */
export function HelpButton({ topic, own }: { topic: HelpTopic; own?: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="ly-help">
      <Tappable
        className="ly-help__button"
        onTap={() => {
          setOpen(true)
        }}
      >
        <Icon name="info" />
        <Text>{HELP_QUESTIONS[topic]}</Text>
      </Tappable>
      <View>
        {isOpen ? (
          <HelpSheet
            topic={topic}
            {...(own === undefined ? {} : { own })}
            onClose={() => {
              setOpen(false)
            }}
          />
        ) : null}
      </View>
    </View>
  )
}
