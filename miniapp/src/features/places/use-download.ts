import { useState } from 'react'
import { announce } from '@/platform/announce'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { saveFile } from '@/platform/save-file'

/** Fetching a table and handing it to the person. */
export function useDownload(name: 'places.export' | 'places.importTemplate', done: string) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const download = async (): Promise<boolean> => {
    setBusy(true)
    setError(null)
    try {
      await saveFile(await api.query(name, {}))
      announce(done)
      return true
    } catch (reason) {
      setError(reason instanceof ApiError ? reason.message : '文件没有存下来，请再试一次。')
      return false
    } finally {
      setBusy(false)
    }
  }
  return { download, isBusy, error }
}
