import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { MEETINGS_TEXT } from '../meetings.text'

/** The rules of order of this meeting in plain words, and where they come from. */
export function RulesCard({ rules }: Pick<MeetingInfo, 'rules'>) {
  const { quorumText, speechSeconds, speechesPerMotion, maxMotions, proxies } = rules
  const lines = [
    `${quorumText}，才能议决。`,
    `一次会最多议 ${String(maxMotions)} 件，一件一件议。`,
    `每人每件最多说 ${String(speechesPerMotion)} 次，每次 ${String(speechSeconds)} 秒；没说过的先说，赞成和反对轮着说。`,
    proxies ? '来不了的成员可以委托一位到会的成员。' : '成员要本人到会，不能委托别人。',
  ]
  return (
    <Card className="ly-stack">
      <Heading text={MEETINGS_TEXT.rules} />
      {lines.map((line) => (
        <View key={line}>
          <Text>{line}</Text>
        </View>
      ))}
      <Text className="ly-note">{rules.basis}</Text>
    </Card>
  )
}
