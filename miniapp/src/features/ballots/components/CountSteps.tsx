import type { BallotInfo, VerdictView } from '@linyi/shared/contract/ballots.contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Heading } from '@/components/heading/Heading'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { BALLOTS_TEXT } from '../ballots.text'
import { stepBars } from '../verdict-bars'

/** The count as it was done, round by round; folded until somebody asks. */
export function CountSteps({ ballot, verdict }: { ballot: BallotInfo; verdict: VerdictView }) {
  const [isOpen, setOpen] = useState(false)
  const { method } = ballot
  if (method.kind === 'motion') return null
  if (!isOpen) {
    return (
      <BigButton
        kind="plain"
        icon="search"
        text={BALLOTS_TEXT.steps}
        onTap={() => {
          setOpen(true)
        }}
      />
    )
  }
  const nameOf = (id: string) => method.options.find((one) => one.id === id)?.text ?? id
  const unit = method.kind === 'score' ? '分' : '票'
  return (
    <View className="ly-stack">
      <Heading text={BALLOTS_TEXT.stepsTitle} />
      <Text>{ballot.countingText}</Text>
      {verdict.steps.map((step, index) => (
        <View key={`${step.title}-${String(index)}`} className="count-step">
          <Text className="count-step__title">
            {step.subject === null ? step.title : `${step.title} · ${nameOf(step.subject)}`}
          </Text>
          <ResultBars bars={stepBars(step, nameOf, unit)} />
          {step.note === null ? null : <Text className="ly-note">{step.note}</Text>}
        </View>
      ))}
    </View>
  )
}
