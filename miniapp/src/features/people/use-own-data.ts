import { ERASE_PHRASE } from '@linyi/shared/domain/people/erase.rules'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { go } from '@/platform/navigate'
import { forgetAll } from '@/platform/query-client'
import { saveFile } from '@/platform/save-file'
import { useSession } from '@/platform/session'
import { useCommand } from '@/platform/use-api'
import { PRIVACY_TEXT } from './privacy.text'

/** Taking one's data along. */
export function useExport() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const run = async () => {
    if (isBusy) return
    setBusy(true)
    setError(null)
    try {
      await saveFile(await api.query('people.exportMine', {}))
    } catch (reason) {
      setError(reason instanceof ApiError ? reason.message : PRIVACY_TEXT.exportFailed)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, run: () => void run() }
}

/** Leaving for good: the phrase is written by hand, so that no slip of a finger erases anybody. */
export function useErase() {
  const [isAsking, setAsking] = useState(false)
  const [phrase, setPhrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const command = useCommand('people.eraseMe')
  const end = useSession((session) => session.end)
  const confirm = () => {
    const isWritten = phrase.trim() === ERASE_PHRASE
    setMissing(!isWritten)
    if (!isWritten || command.isPending) return
    command.mutate(
      { phrase: ERASE_PHRASE },
      {
        onSuccess: () => {
          announce(PRIVACY_TEXT.erased)
          end()
          forgetAll()
          go.signIn()
        },
      },
    )
  }
  return {
    isAsking,
    ask: () => {
      setAsking(true)
    },
    cancel: () => {
      setAsking(false)
      setPhrase('')
      setMissing(false)
      command.reset()
    },
    phrase,
    write: setPhrase,
    confirm,
    isBusy: command.isPending,
    error: isMissing ? PRIVACY_TEXT.eraseMissing : (command.error?.message ?? null),
  }
}
