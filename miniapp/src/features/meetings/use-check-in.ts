import { readCheckInText } from '@linyi/shared/domain/meetings/check-in-code'
import { useState } from 'react'
import { useRouteWord } from '@/platform/navigate'
import { scanCode, type Scanned } from '@/platform/scan-code'
import { useCommand, useRead } from '@/platform/use-api'
import { CHECK_IN_TEXT, wrongCodeText } from './check-in.text'

const FIGURES = /^\d{6}$/

/** What a scan says of a meeting: by a mini-program code of ours, or in the words of a plain one. */
function doorOf({ text, scene }: Scanned): { meetingId: string; code: string } | null {
  if (scene?.kind === 'checkIn') return { meetingId: scene.id, code: scene.code }
  return readCheckInText(text)
}

/** Checking in by the code at the door, scanned or typed. */
export function useCheckIn(meetingId: string) {
  const read = useRead('meetings.info', { meetingId })
  const command = useCommand('meetings.checkIn')
  const scanned = useRouteWord('code') ?? ''
  const [code, setCode] = useState(FIGURES.test(scanned) ? scanned : '')
  const [problem, setProblem] = useState<string | null>(null)
  const send = (figures: string, isScanned: boolean) => {
    if (command.isPending) return
    setProblem(null)
    command.mutate({ meetingId, code: figures, isScanned })
  }
  const answer = command.data
  const wrong =
    answer === undefined || answer.isCheckedIn ? null : wrongCodeText(answer.triesLeft ?? 0)
  return {
    meeting: read.data,
    readError: read.error,
    retry: () => void read.refetch(),
    code,
    isIn: answer?.isCheckedIn === true,
    isBusy: command.isPending,
    problem: problem ?? command.error?.message ?? wrong,
    write: (typed: string) => {
      setProblem(null)
      command.reset()
      setCode(typed)
    },
    send: () => {
      if (FIGURES.test(code)) send(code, code === scanned)
      else setProblem(CHECK_IN_TEXT.need)
    },
    scan: () => {
      void scanCode().then((read) => {
        if (read === null) return
        const found = doorOf(read)
        if (found?.meetingId === meetingId) send(found.code, true)
        else setProblem(CHECK_IN_TEXT.notOurs)
      })
    },
  }
}
