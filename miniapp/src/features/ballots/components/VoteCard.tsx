import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { BALLOTS_TEXT, secrecyText } from '../ballots.text'
import type { CastState } from '../use-cast'
import { MarkPad } from './MarkPad'
import { UnitField } from './UnitField'

/** My part in an open ballot: the paper to fill in, or that mine is in, or why I cannot vote. */
export function VoteCard({ ballot, cast }: { ballot: BallotInfo; cast: CastState }) {
  const ability = ballot.abilities.cast
  const { unit } = cast
  const isOneOfSeveral = ballot.units.length > 1
  const isIn = unit?.hasCast === true && !cast.isChanging
  if (!isIn && !ability.allowed) {
    return <Notice tone="info" text={ability.message ?? '现在不能投票。'} />
  }
  return (
    <Card tone={isIn ? 'done' : 'ask'} className="ly-stack">
      <UnitField units={ballot.units} value={unit?.unit ?? null} onChange={cast.chooseUnit} />
      {isIn ? (
        <>
          <View className="vote-cast">
            <Icon name="check" />
            <Text className="ly-heading" aria-live="polite">
              {isOneOfSeveral ? `${unit.text}：${BALLOTS_TEXT.cast}` : BALLOTS_TEXT.cast}
            </Text>
          </View>
          <Text>{BALLOTS_TEXT.castText}</Text>
          {ability.allowed && ballot.changeAllowed ? (
            <BigButton
              kind="plain"
              text={BALLOTS_TEXT.change}
              note={BALLOTS_TEXT.changeNote}
              onTap={cast.change}
            />
          ) : (
            <Text className="ly-note">{BALLOTS_TEXT.noChange}</Text>
          )}
        </>
      ) : (
        <>
          {ballot.method.kind === 'motion' ? <Heading text={BALLOTS_TEXT.ask} /> : null}
          {ballot.unit === 'ownerUnit' && !isOneOfSeveral && unit !== null ? (
            <Text>{BALLOTS_TEXT.unitOwn(unit.text)}</Text>
          ) : null}
          <MarkPad
            key={unit?.unit ?? ''}
            method={ballot.method}
            chosen={cast.mark}
            onMark={cast.choose}
          />
          <Text className="ly-note">{secrecyText(ballot)}</Text>
        </>
      )}
    </Card>
  )
}
