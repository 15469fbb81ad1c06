import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { VOTE_WAY_TEXT } from '@linyi/shared/domain/floor/motion'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { voteText, WAY_HINT, WAY_ICON } from '../floor.text'
import './vote-panel.scss'

/** A vote that runs: how it is held, and how many have voted; never how. */
export function VotePanel({ motion }: { motion: MotionView }) {
  const { vote, status } = motion
  if (vote === null || status !== 'put') return null
  const { way, turnout, electors } = vote
  return (
    <Card className="vote-panel">
      <View className="vote-panel__head">
        <Icon name={WAY_ICON[way]} />
        <Text className="ly-heading">{VOTE_WAY_TEXT[way]}</Text>
      </View>
      {vote.ballotId === null ? (
        <Text className="vote-panel__text" aria-live="polite">
          {voteText(vote)}
        </Text>
      ) : (
        <ResultBars
          bars={[
            {
              key: 'turnout',
              text: voteText(vote),
              figure: '',
              share: electors === 0 ? 0 : Math.round(((turnout ?? 0) * 1000) / electors),
              tone: 'info',
              icon: 'people',
            },
          ]}
        />
      )}
      <Text className="ly-note">{WAY_HINT[way]}</Text>
    </Card>
  )
}
