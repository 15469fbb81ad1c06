import type { Photo } from '@linyi/shared/contract/fields'
import type { Mark } from '@linyi/shared/domain/ballots/method'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { ENTRY_TEXT } from './canvass.text'

export type EntryOrigin = 'paper' | 'assisted'

/** A vote that is entered for somebody: the picture, what it says, seen once more, sent. */
export function useEntry(ballotId: string, unit: string) {
  const [origin, setOrigin] = useState<EntryOrigin>('paper')
  const [photo, setPhoto] = useState<Photo | null>(null)
  const [mark, setMark] = useState<Mark | null>(null)
  const [problem, setProblem] = useState<string>()
  const command = useCommand('ballots.enterPaper')
  return {
    origin,
    photo,
    mark,
    problem,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    setOrigin: (next: EntryOrigin) => {
      setProblem(undefined)
      setOrigin(next)
    },
    setPhoto: (next: Photo | null) => {
      setProblem(undefined)
      setPhoto(next)
    },
    /** The mark is asked about only when the picture is there that the second person needs. */
    choose: (next: Mark) => {
      if (origin === 'paper' && photo === null) setProblem(ENTRY_TEXT.needPhoto)
      else setMark(next)
    },
    cancel: () => {
      command.reset()
      setMark(null)
    },
    confirm: () => {
      if (mark === null || command.isPending) return
      const picture = photo === null ? {} : { photoId: photo.id }
      command.mutate(
        { ballotId, unit, choice: mark, origin, ...picture },
        {
          onSuccess: () => {
            announce(ENTRY_TEXT.done)
            go.back()
          },
        },
      )
    },
  }
}
