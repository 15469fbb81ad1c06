import { useState } from 'react'
import { announce } from '@/platform/announce'
import { momentOf } from '@/platform/shanghai-times'
import { useCall } from '@/platform/use-api'
import { MEETINGS_TEXT } from './meetings.text'

/** Putting a meeting off to another day, or calling it off; both with a reason that everybody reads. */
export function usePutOff(meetingId: string) {
  const command = useCall()
  const [sheet, setSheet] = useState<'postpone' | 'cancel' | null>(null)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [time, setTime] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const needsDay = sheet === 'postpone'
  const close = () => {
    command.reset()
    setSheet(null)
  }
  const done = (words: string) => ({
    onSuccess: () => {
      setSheet(null)
      announce(words)
    },
  })
  const problemOf = (isMissing: boolean, words: string) =>
    isTried && isMissing ? { error: words } : {}
  return {
    sheet,
    reason,
    day,
    time,
    problems: {
      reason: problemOf(reason.trim() === '', MEETINGS_TEXT.needReason),
      day: problemOf(needsDay && day === null, MEETINGS_TEXT.needChoice),
      time: problemOf(needsDay && time === null, MEETINGS_TEXT.needChoice),
    },
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    setReason,
    setDay,
    setTime,
    close,
    ask: (kind: 'postpone' | 'cancel') => {
      setTried(false)
      setReason('')
      setDay(null)
      setTime(null)
      setSheet(kind)
    },
    send: () => {
      setTried(true)
      if (reason.trim() === '' || command.isPending) return
      if (sheet === 'cancel') {
        command.mutate(
          { name: 'meetings.cancel', input: { meetingId, reason } },
          done(MEETINGS_TEXT.cancelled),
        )
      }
      if (sheet === 'postpone' && day !== null && time !== null) {
        const startsAt = momentOf(day, time).toISOString()
        command.mutate(
          { name: 'meetings.postpone', input: { meetingId, startsAt, reason } },
          done(MEETINGS_TEXT.postponed),
        )
      }
    },
  }
}

export type PutOff = ReturnType<typeof usePutOff>
