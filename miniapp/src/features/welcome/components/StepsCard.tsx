import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { GUEST_TEXT, STEPS } from '../guest.text'
import './steps-card.scss'

/** 怎么参与, in three lines. */
export function StepsCard() {
  return (
    <Card className="ly-stack">
      <Heading text={GUEST_TEXT.stepsTitle} />
      {STEPS.map(({ icon, title, text }, index) => (
        <View key={title} className="guest-steps__row">
          <View className="guest-steps__mark" aria-hidden="true">
            <Icon name={icon} />
          </View>
          <View className="guest-steps__words">
            <Text className="guest-steps__title">{`${String(index + 1)}. ${title}`}</Text>
            <Text className="ly-note">{text}</Text>
          </View>
        </View>
      ))}
    </Card>
  )
}
