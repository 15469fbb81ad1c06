import type { Mark } from '@linyi/shared/domain/ballots/method'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import { PAPERS_TEXT } from './canvass.text'

export type WaitingPaper = ResponseOf<'ballots.waitingPapers'>['items'][number]

/**
 * Papers that wait for a second person. What the first one entered is not told: the second reads the
 * paper anew, and only the same counts.
 */
export function usePapers(ballotId: string) {
  const read = useRead('ballots.waitingPapers', { ballotId })
  const [openUnit, setOpenUnit] = useState<string | null>(null)
  const [mark, setMark] = useState<Mark | null>(null)
  const command = useCommand('ballots.confirmPaper')
  const papers = read.data?.items ?? []
  const paper = papers.find((one) => one.unit === openUnit) ?? null
  return {
    papers,
    paper,
    mark,
    hasMore: read.data?.more ?? false,
    isLoading: read.isPending,
    readError: read.error,
    retry: () => void read.refetch(),
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    open: (unit: string) => {
      setMark(null)
      setOpenUnit(unit)
    },
    choose: setMark,
    cancel: () => {
      command.reset()
      setMark(null)
    },
    confirm: () => {
      if (paper === null || mark === null || command.isPending) return
      command.mutate(
        { ballotId, unit: paper.unit, choice: mark },
        {
          onSuccess: ({ isCounted }) => {
            announce(isCounted ? PAPERS_TEXT.counted : PAPERS_TEXT.differed)
            setMark(null)
            setOpenUnit(null)
          },
        },
      )
    },
  }
}

export type PapersState = ReturnType<typeof usePapers>
