import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import type { Choice } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { BALLOTS_TEXT, secrecyText } from '../ballots.text'
import { ChoiceButtons } from './ChoiceButtons'

/** My part in an open ballot: the three buttons, or that my paper is in, or why I cannot vote. */
export function VoteCard({
  ballot,
  chosen,
  isChanging,
  onChoose,
  onChange,
}: {
  ballot: BallotInfo
  chosen: Choice | null
  isChanging: boolean
  onChoose: (choice: Choice) => void
  onChange: () => void
}) {
  const ability = ballot.abilities.cast
  if (ballot.hasCast && !isChanging) {
    return (
      <Card tone="done" className="ly-stack">
        <View className="vote-cast">
          <Icon name="check" />
          <Text className="ly-heading" aria-live="polite">
            {BALLOTS_TEXT.cast}
          </Text>
        </View>
        <Text>{BALLOTS_TEXT.castText}</Text>
        {ability.allowed ? (
          <BigButton
            kind="plain"
            text={BALLOTS_TEXT.change}
            note={BALLOTS_TEXT.changeNote}
            onTap={onChange}
          />
        ) : null}
      </Card>
    )
  }
  if (!ability.allowed) {
    return <Notice tone="info" text={ability.message ?? '现在不能投票。'} />
  }
  return (
    <Card tone="ask" className="ly-stack">
      <Text className="ly-heading">{BALLOTS_TEXT.ask}</Text>
      <ChoiceButtons chosen={chosen} onChoose={onChoose} />
      <Text className="ly-note">{secrecyText(ballot)}</Text>
    </Card>
  )
}
