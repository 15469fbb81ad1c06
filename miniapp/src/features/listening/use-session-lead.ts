import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { LISTENING_TEXT } from './listening.text'

/** Beginning, ending and calling off a session. */
export function useSessionLead(listeningId: string) {
  const [sheet, setSheet] = useState<'end' | 'cancel' | null>(null)
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const open = useCommand('listening.open')
  const end = useCommand('listening.end')
  const cancel = useCommand('listening.cancel')
  const done = (words: string) => ({
    onSuccess: () => {
      setSheet(null)
      announce(words)
    },
  })
  return {
    sheet,
    text,
    problem: isTried && sheet === 'cancel' && text.trim() === '' ? LISTENING_TEXT.needReason : null,
    isOpening: open.isPending,
    isBusy: end.isPending || cancel.isPending,
    error: end.error?.message ?? cancel.error?.message ?? null,
    openError: open.error?.message ?? null,
    write: setText,
    open: () => {
      open.mutate({ listeningId }, done(LISTENING_TEXT.opened))
    },
    ask: (kind: 'end' | 'cancel') => {
      end.reset()
      cancel.reset()
      setText('')
      setTried(false)
      setSheet(kind)
    },
    close: () => {
      setSheet(null)
    },
    send: () => {
      setTried(true)
      if (sheet === 'end') end.mutate({ listeningId, summary: text }, done(LISTENING_TEXT.ended))
      if (sheet === 'cancel' && text.trim() !== '') {
        cancel.mutate({ listeningId, reason: text }, done(LISTENING_TEXT.cancelled))
      }
    },
  }
}
