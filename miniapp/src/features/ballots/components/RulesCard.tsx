import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { HelpButton } from '@/components/help/HelpButton'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { BALLOTS_TEXT, headsText, privacyText } from '../ballots.text'
import { FactRows } from './FactRows'

/** Who may vote, how it is counted and how far it is secret, in plain words, before anybody votes. */
export function RulesCard({ ballot }: { ballot: BallotInfo }) {
  const rules = [
    {
      name: BALLOTS_TEXT.who,
      text: `${ballot.whereText}：${ballot.electorateText}，共 ${headsText(ballot.electorate, ballot.unit)}`,
    },
    { name: BALLOTS_TEXT.how, text: ballot.countingText },
    {
      name: BALLOTS_TEXT.privacy,
      text: privacyText(ballot),
    },
  ]
  return (
    <Card className="ly-stack">
      <FactRows facts={rules} />
      <View>
        <HelpButton topic="pass" own={ballot.countingText} />
        <HelpButton topic="secrecy" own={privacyText(ballot)} />
      </View>
      <RowLink
        icon="lock"
        text={BALLOTS_TEXT.rules}
        note={BALLOTS_TEXT.rulesNote}
        onTap={() => {
          go.ballotRules(ballot.id)
        }}
      />
    </Card>
  )
}
