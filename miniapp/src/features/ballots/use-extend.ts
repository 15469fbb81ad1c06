import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { BALLOTS_TEXT } from './ballots.text'
import { OFFICE_TEXT } from './office.text'

interface ExtendProblems {
  until?: string
  reason?: string
}

/** More time for a ballot, once, with the reason that everybody will read. */
export function useExtend(ballotId: string) {
  const [isOpen, setOpen] = useState(false)
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<ExtendProblems>({})
  const command = useCommand('ballots.extend')
  const close = () => {
    command.reset()
    setOpen(false)
  }
  return {
    isOpen,
    until,
    reason,
    problems,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    open: () => {
      setProblems({})
      setOpen(true)
    },
    close,
    setUntil,
    setReason,
    confirm: () => {
      const missing = {
        ...(until === null ? { until: OFFICE_TEXT.needUntil } : {}),
        ...(reason.trim() === '' ? { reason: BALLOTS_TEXT.needReason } : {}),
      }
      setProblems(missing)
      if (until === null || reason.trim() === '' || command.isPending) return
      command.mutate(
        { ballotId, closesAt: until, reason },
        {
          onSuccess: () => {
            announce(OFFICE_TEXT.extended)
            close()
          },
        },
      )
    },
  }
}

export type ExtendState = ReturnType<typeof useExtend>
