import type { FloorState, SpeakerView } from '@linyi/shared/contract/floor.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { useSecond } from '@/platform/clock'
import { clockText, remainingOf, spokenClock } from '../floor-clock'
import { FLOOR_TEXT } from '../floor.text'
import { StanceMark } from './StanceMark'
import './speaker-panel.scss'

/** Who has the word, for which side, and how long still. */
export function SpeakerPanel({
  speaker,
  rules,
}: {
  speaker: SpeakerView
  rules: FloorState['rules']
}) {
  return (
    <Card className="speaker">
      <View className="speaker__who">
        <Text className="ly-note">{FLOOR_TEXT.speaking}</Text>
        <Text className="speaker__name">{speaker.name}</Text>
        <StanceMark speech={speaker} />
      </View>
      <SpeakerClock speaker={speaker} seconds={rules.speechSeconds} />
    </Card>
  )
}

const URGENT_MS = 15_000
const SECOND_MS = 1000

/** The clock alone is drawn every second. */
export function SpeakerClock({ speaker, seconds }: { speaker: SpeakerView; seconds: number }) {
  const left = remainingOf(speaker, useSecond(speaker.runningSince !== null))
  const isPaused = speaker.runningSince === null
  const share = Math.min(100, Math.round((left / (seconds * SECOND_MS)) * 100))
  const tone = left <= URGENT_MS ? 'speaker-clock--urgent' : ''
  const words = left === 0 ? FLOOR_TEXT.timeUp : isPaused ? FLOOR_TEXT.paused : FLOOR_TEXT.left
  return (
    <View
      className={`speaker-clock ${tone}`}
      aria-label={left === 0 ? words : `${words} ${spokenClock(left)}`}
    >
      <Text className="speaker-clock__figure">{clockText(left)}</Text>
      <View className="speaker-clock__track">
        <View className="speaker-clock__fill" style={{ width: `${String(share)}%` }} />
      </View>
      <Text className="speaker-clock__words">{words}</Text>
    </View>
  )
}
