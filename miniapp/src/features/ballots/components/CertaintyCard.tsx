import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { BALLOT_STATUS_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { BALLOTS_TEXT, challengeTimeText } from '../ballots.text'

/** How far the result can be relied on: who has confirmed it, until when it can be challenged. */
export function CertaintyCard({
  ballot,
  onChallenge,
}: {
  ballot: BallotInfo
  onChallenge: () => void
}) {
  const { signatures, challenges, status, abilities } = ballot
  return (
    <Card className="ly-stack">
      <Heading text={BALLOT_STATUS_TEXT[status]} />
      <View className="vote-rule">
        {signatures.map(({ role, name, at }) => (
          <Text key={role}>{`${role} ${name} ${dateTimeText(new Date(at))} 确认`}</Text>
        ))}
        {status === 'tallied' && signatures.length === 0 ? (
          <Text>{BALLOTS_TEXT.signsMissing}</Text>
        ) : null}
        {status === 'tallied' && signatures.length === 1 ? (
          <Text>{BALLOTS_TEXT.signMissing}</Text>
        ) : null}
      </View>
      <Text>{challengeTimeText(ballot)}</Text>
      {challenges.map(({ reason, at, answer }) => (
        <View key={at} className="vote-rule">
          <Text className="vote-rule__name">{`异议 · ${dateTimeText(new Date(at))}`}</Text>
          <Text>{reason}</Text>
          <Text className="ly-note">
            {answer === null ? BALLOTS_TEXT.challengeOpen : `答复：${answer}`}
          </Text>
        </View>
      ))}
      {abilities.challenge.allowed ? (
        <BigButton kind="plain" text={BALLOTS_TEXT.challenge} onTap={onChallenge} />
      ) : null}
    </Card>
  )
}
