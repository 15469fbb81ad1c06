import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { FLOOR_TEXT, MOTION_LOOK, motionTitle, moversText } from '../floor.text'
import './motion-panel.scss'

/** The sentence that has the floor, word for word; the motion it would change stands below it. */
export function MotionPanel({
  motion,
  aside,
}: {
  motion: MotionView | null
  aside: MotionView | null
}) {
  if (motion === null) {
    return (
      <Card className="motion-panel">
        <Heading text={FLOOR_TEXT.noMotion} />
        <Text className="ly-note">{FLOOR_TEXT.noMotionText}</Text>
      </Card>
    )
  }
  return (
    <Card tone="ask" className="motion-panel">
      <StatusBadge text={motionTitle(motion)} {...MOTION_LOOK[motion.status]} />
      <Text className="motion-panel__text">{motion.text}</Text>
      <Text className="ly-note">{moversText(motion)}</Text>
      {motion.movedText === null ? null : (
        <Text className="ly-note">{`${FLOOR_TEXT.movedAs}：${motion.movedText}`}</Text>
      )}
      {aside === null ? null : (
        <View className="motion-panel__aside">
          <Text className="ly-note">{FLOOR_TEXT.aside}</Text>
          <Text>{aside.text}</Text>
        </View>
      )}
    </Card>
  )
}
