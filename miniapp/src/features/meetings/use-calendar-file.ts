import { useState } from 'react'
import { announce } from '@/platform/announce'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { saveFile } from '@/platform/save-file'
import { MEETINGS_TEXT } from './meetings.text'

/** The meeting as a file for the calendar of this phone. */
export function useCalendarFile(meetingId: string) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      await saveFile(await api.query('meetings.calendarFile', { meetingId }))
      announce(MEETINGS_TEXT.calendarDone)
    } catch (reason) {
      setError(reason instanceof ApiError ? reason.message : MEETINGS_TEXT.fileFailed)
    } finally {
      setBusy(false)
    }
  }
  return { save: () => void save(), isBusy, error }
}
