import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { BALLOTS_TEXT } from '../ballots.text'
import './motion-card.scss'

/** The fingerprints of the text and the roll, for those who want to check; folded for the others. */
export function FingerprintCard({ ballot }: { ballot: BallotInfo }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <BigButton
        kind="plain"
        icon="lock"
        text={BALLOTS_TEXT.check}
        onTap={() => {
          setOpen(true)
        }}
      />
    )
  }
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{BALLOTS_TEXT.check}</Text>
      <Text className="ly-note">
        表决开始时，系统给表决内容和投票人名单各算了一个“指纹”。内容或名单被改动一个字，指纹就会不同。
      </Text>
      <Text>表决内容指纹</Text>
      <Text className="vote-hash">{ballot.textHash}</Text>
      <Text>名单指纹</Text>
      <Text className="vote-hash">{ballot.electorateHash}</Text>
    </Card>
  )
}
