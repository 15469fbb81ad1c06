import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { CHOICE_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { MOTION_STATUS_TEXT } from '@linyi/shared/domain/floor/motion'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'
import { CHOICE_LOOK } from '@/components/counted-vote/choice-look'
import { wholeFigures } from '@/components/phrase/clauses'
import { Phrase } from '@/components/phrase/Phrase'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { FLOOR_TEXT, MOTION_LOOK, RESULT_LOOK, resultText } from '../floor.text'
import './result-panel.scss'

/** How a motion came out: the word, the sentence that says why, the figures. */
export function ResultPanel({ motion, children }: { motion: MotionView; children?: ReactNode }) {
  const { vote, status, isTakenOver, dissents } = motion
  const result = vote?.result ?? null
  const sentence = vote?.sentence ?? null
  return (
    <Card tone={result === 'passed' ? 'done' : 'plain'} className="result-panel">
      {result === null ? (
        <StatusBadge text={MOTION_STATUS_TEXT[status]} {...MOTION_LOOK[status]} />
      ) : (
        <StatusBadge text={resultText(result)} {...RESULT_LOOK[result]} />
      )}
      <Text className="result-panel__text">{motion.text}</Text>
      {isTakenOver ? <Text>{FLOOR_TEXT.takenOver}</Text> : null}
      {sentence === null ? null : <Phrase text={wholeFigures(sentence)} />}
      <Tally motion={motion} />
      {dissents.length === 0 ? null : (
        <View>
          <Text className="ly-note">{FLOOR_TEXT.dissents}</Text>
          {dissents.map(({ name, reason }) => (
            <Text key={name} className="result-panel__dissent">{`${name}：${reason}`}</Text>
          ))}
        </View>
      )}
      {children}
    </Card>
  )
}

const SHOWN = ['yes', 'no', 'abstain'] as const

function Tally({ motion: { vote } }: { motion: MotionView }) {
  const tally = vote?.tally ?? null
  if (vote === null || tally === null || vote.way === 'consensus') return null
  const { electors, way } = vote
  const texts = way === 'hands' ? { ...CHOICE_TEXT, abstain: '没有举手' } : CHOICE_TEXT
  return (
    <View className="result-panel__bars">
      <ResultBars
        bars={SHOWN.map((choice) => ({
          key: choice,
          text: texts[choice],
          figure: `${String(tally[choice])} 人`,
          share: electors === 0 ? 0 : Math.round((tally[choice] * 1000) / electors),
          ...CHOICE_LOOK[choice],
        }))}
      />
    </View>
  )
}
