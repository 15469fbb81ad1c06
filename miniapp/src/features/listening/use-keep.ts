import type { ResponseOf } from '@linyi/shared/contract/operations'
import { useState } from 'react'
import { useCommand, useRead } from '@/platform/use-api'
import { LISTENING_TEXT } from './listening.text'

/** One that was just taken down, as it stands below the field. */
export interface Taken extends Pick<
  ResponseOf<'listening.remark'>,
  'itemId' | 'number' | 'category' | 'similar'
> {
  text: string
}

const TAKEN_SHOWN = 5

/** Taking down remarks one after the other: the field empties and is ready for the next. */
export function useKeep(listeningId: string) {
  const session = useRead('listening.info', { listeningId })
  const places = useRead('places.overview', {})
  const command = useCommand('listening.remark')
  const [text, setText] = useState('')
  const [speaker, setSpeaker] = useState('')
  const [place, setPlace] = useState('')
  const [gridId, setGridId] = useState<string | null>(null)
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const [isTried, setTried] = useState(false)
  const needsGrid = session.data?.gridId === null
  return {
    session,
    text,
    speaker,
    place,
    gridId,
    taken,
    grids: needsGrid
      ? (places.data?.grids ?? []).map((grid) => ({ value: grid.id, text: grid.name }))
      : [],
    /** A new number each time, so that a fresh field takes the focus. */
    turn: taken.length,
    problem: isTried && text.trim() === '' ? LISTENING_TEXT.needRemark : null,
    gridProblem: isTried && needsGrid && gridId === null ? LISTENING_TEXT.needChoice : null,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    write: setText,
    call: setSpeaker,
    locate: setPlace,
    choose: setGridId,
    send: () => {
      setTried(true)
      if (text.trim() === '' || (needsGrid && gridId === null)) return
      command.mutate(
        { listeningId, text, speaker, place, ...(gridId === null ? {} : { gridId }) },
        {
          onSuccess: ({ itemId, number, category, similar }) => {
            setTaken((all) =>
              [{ itemId, number, category, similar, text }, ...all].slice(0, TAKEN_SHOWN),
            )
            setText('')
            setSpeaker('')
            setPlace('')
            setTried(false)
          },
        },
      )
    },
  }
}
