import type { ItemMedia } from '@linyi/shared/contract/checks-down.contract'
import type { ReportGround } from '@linyi/shared/domain/statements/statement'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { DOWN_TEXT } from './down.text'

/** Taking down one picture or recording of an item: on which ground, and the words its sender reads. */
export function useTakeDown(itemId: string) {
  const [media, setMedia] = useState<ItemMedia | null>(null)
  const [ground, setGround] = useState<ReportGround | null>(null)
  const [words, setWords] = useState('')
  const [problems, setProblems] = useState<{ ground?: string; words?: string }>({})
  const command = useCommand('checks.takeDown')

  const ask = (next: ItemMedia | null) => {
    command.reset()
    setGround(null)
    setWords('')
    setProblems({})
    setMedia(next)
  }
  return {
    media,
    ask,
    ground,
    choose: (next: ReportGround) => {
      setProblems({})
      setGround(next)
    },
    words,
    write: (typed: string) => {
      setProblems({})
      setWords(typed)
    },
    problems,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    confirm: () => {
      if (media === null) return
      setProblems({
        ...(ground === null ? { ground: DOWN_TEXT.needGround } : {}),
        ...(words.trim() === '' ? { words: DOWN_TEXT.needReason } : {}),
      })
      if (ground === null || words.trim() === '') return
      command.mutate(
        { itemId, mediaId: media.id, ground, reason: words },
        {
          onSuccess: ({ appealUntil }) => {
            announce(DOWN_TEXT.done(deadlineText(new Date(appealUntil))))
            ask(null)
          },
        },
      )
    },
  }
}

export type TakeDown = ReturnType<typeof useTakeDown>
