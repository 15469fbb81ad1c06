import { useState } from 'react'
import { announce } from '@/platform/announce'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { saveFile } from '@/platform/save-file'
import { MINUTES_TEXT } from './minutes.text'

/** Fetching the minutes as a Word file and handing it to the person. */
export function useMinutesFile(meetingId: string) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const download = async (name: 'minutes.file' | 'minutes.extractFile'): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await saveFile(await api.query(name, { meetingId }))
      announce(MINUTES_TEXT.fileDone)
    } catch (reason) {
      setError(reason instanceof ApiError ? reason.message : '文件没有存下来，请再试一次。')
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, download }
}

export type MinutesFile = ReturnType<typeof useMinutesFile>
