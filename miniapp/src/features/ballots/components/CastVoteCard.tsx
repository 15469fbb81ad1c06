import type { CastVote } from '@linyi/shared/contract/ballots.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { countedText, homeVoteText, OWN_VOTES_TEXT } from '../own-votes.text'
import { voteLook } from '../vote-look'
import './cast-vote-card.scss'

/** A vote I cast: in what, as whom, how long it still runs or how it came out. */
export function CastVoteCard({ vote, now }: { vote: CastVote; now: Date }) {
  const { ballotId, itemTitle, itemNumber, homeText, status, closesAt } = vote
  const look = voteLook(vote)
  const isRunning = status === 'open' && new Date(closesAt) > now
  return (
    <Card
      label={`${itemTitle}，${OWN_VOTES_TEXT.cast}`}
      onTap={() => {
        go.ballot(ballotId, 'mine')
      }}
    >
      <View className="cast-vote">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={OWN_VOTES_TEXT.cast} tone="agree" icon="check" />
          {look === null ? null : <StatusBadge {...look} />}
          <Text className="ly-note">{itemNumber}</Text>
        </View>
        <Text className="cast-vote__title">{itemTitle}</Text>
        {homeText === null ? null : <Text className="ly-note">{homeVoteText(homeText)}</Text>}
        {isRunning ? (
          <RemainingTime dueAt={closesAt} now={now} />
        ) : (
          <Text className="ly-note">{countedText(closesAt, status)}</Text>
        )}
        <Text className="ly-note">{isRunning ? OWN_VOTES_TEXT.receipt : OWN_VOTES_TEXT.box}</Text>
      </View>
    </Card>
  )
}
