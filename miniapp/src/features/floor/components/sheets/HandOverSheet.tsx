import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRead } from '@/platform/use-api'
import { CHAIR_TEXT } from '../../chair.text'
import type { Act } from '../../use-act'

/** A council has at most 21 members (A2.5): one page holds them all. */
const ALL_MEMBERS = 50

/** Who presides while the chair speaks: a member in the room who has taken no side. */
export function HandOverSheet({
  barred,
  act,
  meetingId,
}: {
  barred: readonly string[]
  act: Act
  meetingId: string
}) {
  const [row, setRow] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const read = useRead('meetings.attendance', { meetingId, kind: 'member', limit: ALL_MEMBERS })
  const here = (read.data?.items ?? []).filter(
    ({ name, isPresent, isRecused, proxyId }) =>
      isPresent && proxyId === null && !isRecused && !barred.includes(name),
  )
  return (
    <Sheet title={CHAIR_TEXT.handOverTitle} onClose={act.close}>
      <Text>{CHAIR_TEXT.handOverSentence}</Text>
      {read.isPending ? <Skeleton cards={1} /> : null}
      {read.error === null ? null : <Notice tone="oppose" text={read.error.message} />}
      {read.data !== undefined && here.length === 0 ? (
        <Notice tone="info" text={CHAIR_TEXT.handOverNone} />
      ) : (
        <ChoiceField
          label={CHAIR_TEXT.handOverTitle}
          layout="pairs"
          options={here.map(({ id, name }) => ({ value: id, text: name }))}
          value={row}
          onChange={setRow}
          {...(isTried && row === null ? { error: CHAIR_TEXT.handOverNeed } : {})}
        />
      )}
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={CHAIR_TEXT.handOverSend}
        icon="swap"
        busy={act.isBusy}
        onTap={() => {
          setTried(true)
          if (row === null) return
          const input = { meetingId, attendanceId: row }
          act.send({ name: 'floor.handOver', input }, CHAIR_TEXT.handedOver)
        }}
      />
    </Sheet>
  )
}
