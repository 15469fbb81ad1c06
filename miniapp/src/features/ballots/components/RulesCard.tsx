import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { BALLOTS_TEXT } from '../ballots.text'
import './motion-card.scss'

/** Who may vote, how it is counted and how far it is secret, in plain words, before anybody votes. */
export function RulesCard({ ballot }: { ballot: BallotInfo }) {
  const rules = [
    {
      name: BALLOTS_TEXT.who,
      text: `${ballot.electorateText}，共 ${String(ballot.electorate)} 人`,
    },
    { name: BALLOTS_TEXT.how, text: ballot.countingText },
    { name: BALLOTS_TEXT.basis, text: ballot.basisText },
    {
      name: BALLOTS_TEXT.privacy,
      text: ballot.secrecy === 'secret' ? BALLOTS_TEXT.privacyText : BALLOTS_TEXT.openText,
    },
  ]
  return (
    <Card className="ly-stack">
      {rules.map((rule) => (
        <View key={rule.name} className="vote-rule">
          <Text className="vote-rule__name">{rule.name}</Text>
          <Text>{rule.text}</Text>
        </View>
      ))}
    </Card>
  )
}
