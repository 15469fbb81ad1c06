import type { MinutesText } from '@linyi/shared/contract/minutes.contract'
import { BALLOT_RESULT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import {
  MOTION_KIND_TEXT,
  MOTION_STATUS_TEXT,
  RULING_TEXT,
  STANCE_TEXT,
  VOTE_WAY_TEXT,
} from '@linyi/shared/domain/floor/motion'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { wholeFigures } from '@/components/phrase/clauses'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { clockOf, lengthText, MINUTES_TEXT } from '../minutes.text'

type Motion = MinutesText['sections'][number]['motions'][number]

/** A motion as it went: who moved it, who spoke, how it was decided, who was of another mind. */
export function MinutedMotionCard({ motion }: { motion: Motion }) {
  const { vote, speeches, points, dissents } = motion
  const isPassed = vote?.result === 'passed' || motion.isTakenOver
  const outcome =
    vote === null
      ? motion.isTakenOver
        ? MINUTES_TEXT.takenOver
        : MOTION_STATUS_TEXT[motion.status]
      : BALLOT_RESULT_TEXT[vote.result]
  return (
    <Card tone={isPassed ? 'done' : 'plain'} className="paper-card">
      <View className="ly-row ly-row--wrap">
        <StatusBadge
          text={`${MOTION_KIND_TEXT[motion.kind]} · ${outcome}`}
          tone={isPassed ? 'agree' : 'plain'}
          icon={isPassed ? 'check' : 'info'}
        />
      </View>
      <Text className="ly-heading">{motion.text}</Text>
      <Text className="ly-note">{moversLine(motion)}</Text>
      {motion.movedText === null ? null : (
        <Text className="ly-note">{`提出时：${motion.movedText}`}</Text>
      )}
      {speeches.map(({ name, stance, at, seconds }) => (
        <Text key={`${at}-${name}`} className="ly-note">
          {`${clockOf(at)} ${name}（${STANCE_TEXT[stance]}）发言 ${lengthText(seconds)}`}
        </Text>
      ))}
      {points.map(({ name, text, ruling, answer }) => (
        <Text key={`${name}-${text}`} className="ly-note">
          {`程序问题：${name}提出“${text}”${ruling === null ? '' : `，裁定${RULING_TEXT[ruling]}`}${answer === '' ? '' : `：${answer}`}`}
        </Text>
      ))}
      {vote === null ? null : <Text>{voteLine(vote)}</Text>}
      {dissents.map(({ name, reason }) => (
        <Text key={name}>{`不同意见：${name}，${reason}`}</Text>
      ))}
    </Card>
  )
}

/** A show of hands names itself in its sentence. */
function voteLine({ way, sentence }: NonNullable<Motion['vote']>): string {
  const name = VOTE_WAY_TEXT[way]
  return wholeFigures(sentence.startsWith(name) ? sentence : `${name}。${sentence}`)
}

function moversLine({ mover, seconder, actingChair, isTakenOver }: Motion): string {
  return [
    `${mover}提出`,
    ...(seconder === null ? [] : [`${seconder}附议`]),
    ...(actingChair === null ? [] : [`${actingChair}代为主持`]),
    ...(isTakenOver ? ['动议提出人接受，不另行表决'] : []),
  ].join('，')
}
