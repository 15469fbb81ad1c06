import type { Mark } from '@linyi/shared/domain/ballots/method'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { PAPERS_TEXT } from './canvass.text'
import { useCanvass } from './use-canvass'

/**
 * Papers that wait for a second person. What the first one entered is not told: the second reads the
 * paper anew, and only the same counts.
 */
export function usePapers(ballotId: string) {
  const canvass = useCanvass(ballotId)
  const [openUnit, setOpenUnit] = useState<string | null>(null)
  const [mark, setMark] = useState<Mark | null>(null)
  const command = useCommand('ballots.confirmPaper')
  const papers = canvass.votes.filter((vote) => vote.waitsForSecond && !vote.hasVoted)
  const paper = papers.find((one) => one.unit === openUnit) ?? null
  return {
    canvass,
    papers,
    paper,
    mark,
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
