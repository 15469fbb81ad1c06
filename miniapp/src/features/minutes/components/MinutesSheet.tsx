import { MINUTES_TEXT_LIMITS } from '@linyi/shared/domain/minutes/minutes'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { MINUTES_TEXT as TEXT } from '../minutes.text'
import type { AskedAct, MinutesAct } from '../use-minutes-act'
import './minutes-sheet.scss'

/** Whatever is asked about the minutes; null while nothing is. */
export function MinutesSheet({ act, meetingId }: { act: MinutesAct; meetingId: string }) {
  const { asked } = act
  if (asked === null) return null
  if (asked.kind === 'correct') return <CorrectSheet act={act} meetingId={meetingId} />
  if (asked.kind === 'answer') return <AnswerSheet asked={asked} act={act} meetingId={meetingId} />
  return (
    <ConfirmSheet
      title={asked.title}
      sentence={asked.sentence}
      confirmText={asked.confirm}
      busy={act.isBusy}
      error={act.error}
      onCancel={act.close}
      onConfirm={() => {
        act.send(asked.call, asked.done)
      }}
    />
  )
}

/** What somebody who was there holds against a line. */
function CorrectSheet({ act, meetingId }: { act: MinutesAct; meetingId: string }) {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = text.trim() === ''
  return (
    <Sheet title={TEXT.correct} onClose={act.close}>
      <TextField
        label={TEXT.correctField}
        hint={TEXT.correctHint}
        limit={MINUTES_TEXT_LIMITS.correction}
        lines={4}
        value={text}
        onChange={setText}
        {...(isTried && isMissing ? { error: TEXT.need } : {})}
      />
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={TEXT.correctSend}
        busy={act.isBusy}
        onTap={() => {
          setTried(true)
          if (isMissing) return
          act.send({ name: 'minutes.correct', input: { meetingId, text } }, TEXT.corrected)
        }}
      />
    </Sheet>
  )
}

/** The recorder accepts a correction or says why not; both stand in the minutes. */
function AnswerSheet({
  asked,
  act,
  meetingId,
}: {
  asked: Extract<AskedAct, { kind: 'answer' }>
  act: MinutesAct
  meetingId: string
}) {
  const [answer, setAnswer] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = answer.trim() === ''
  const { id: correctionId, name, text } = asked.correction
  const send = (isAccepted: boolean) => {
    setTried(true)
    if (isMissing) return
    const input = { meetingId, correctionId, isAccepted, answer }
    act.send({ name: 'minutes.answer', input }, TEXT.answered)
  }
  return (
    <Sheet title={TEXT.answer} onClose={act.close}>
      <View className="minutes-sheet__asked">
        <Text className="ly-note">{`${name}提出`}</Text>
        <Text>{text}</Text>
      </View>
      <TextField
        label={TEXT.answerField}
        hint={TEXT.answerHint}
        limit={MINUTES_TEXT_LIMITS.answer}
        lines={3}
        value={answer}
        onChange={setAnswer}
        {...(isTried && isMissing ? { error: TEXT.need } : {})}
      />
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={TEXT.accept}
        icon="check"
        busy={act.isBusy}
        onTap={() => {
          send(true)
        }}
      />
      <BigButton
        text={TEXT.decline}
        icon="cross"
        kind="plain"
        disabled={act.isBusy}
        onTap={() => {
          send(false)
        }}
      />
    </Sheet>
  )
}
