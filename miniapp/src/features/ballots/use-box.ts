import type { ResponseOf } from '@linyi/shared/contract/operations'
import { recount, type PublishedBox, type Recount } from '@linyi/shared/domain/ballots/box'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { saveText } from '@/platform/save-file'
import { sha256 } from '@/platform/sha256'
import { useRead } from '@/platform/use-api'
import { RECEIPT_LENGTH, receiptForm } from './receipt-form'
import { BOX_TEXT } from './receipt.text'

export type BoxPaper = ResponseOf<'ballots.box'>['papers'][number]

type Found = { state: 'found'; paper: BoxPaper } | { state: 'short' } | { state: 'missing' }

const PAGE = 50

/**
 * The published box on this phone. It is fetched whole: who looks for one paper tells nobody which,
 * and the recount needs them all.
 */
export function useBox(ballotId: string) {
  const read = useRead('ballots.box', { ballotId })
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [result, setResult] = useState<Recount | null>(null)
  const [shown, setShown] = useState(PAGE)
  const box = read.data
  const papers = box?.papers ?? []
  return {
    box,
    papers: papers.slice(0, shown),
    hasMore: papers.length > shown,
    error: read.error,
    retry: () => void read.refetch(),
    typed,
    found,
    result,
    setTyped: (text: string) => {
      setFound(null)
      setTyped(text)
    },
    showMore: () => {
      setShown(shown + PAGE)
    },
    find: () => {
      const code = receiptForm(typed)
      const paper = papers.find((one) => one.receipt === code)
      if (paper !== undefined) setFound({ state: 'found', paper })
      else setFound({ state: code.length < RECEIPT_LENGTH ? 'short' : 'missing' })
    },
    recount: () => {
      if (box !== undefined) setResult(recount(box as PublishedBox, sha256))
    },
    download: () => {
      if (box === undefined) return
      const name = `ballot-box-${ballotId}.json`
      saveText(name, JSON.stringify(box, null, 1)).catch(() => {
        announce(BOX_TEXT.downloadFailed)
      })
    },
  }
}

export type BoxState = ReturnType<typeof useBox>
