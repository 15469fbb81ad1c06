import { ACTION_TEXT_LIMITS, type PhotoStage } from '@linyi/shared/domain/actions/action'
import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import { useState } from 'react'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { ACTIONS_TEXT } from './actions.text'

/** What somebody at work sends off: pictures and one line, as a step of the work or as its end. */
export interface Report {
  readonly isDone: boolean
  readonly text: string
  readonly stage: PhotoStage
  readonly photoIds: string[]
}

/**
 * A picture and one line, on the way. `send` hands it to the service and calls back when it is there; until
 * then nothing of it is lost.
 */
export function useCapture(
  firstStage: PhotoStage,
  send: (report: Report, arrived: () => void) => void,
  link?: string,
) {
  const [photos, setPhotos] = useState<readonly UploadedPhoto[]>([])
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<PhotoStage | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const upload = usePhotoUpload(
    ACTION_TEXT_LIMITS.photos - photos.length,
    (photo) => {
      setPhotos((current) => [...current, photo])
    },
    link,
  )
  const stage = chosen ?? firstStage
  return {
    photos,
    text,
    stage,
    problem,
    upload,
    /** Something has been taken or is on its way. */
    hasBegun: photos.length > 0 || upload.isUploading,
    write: (words: string) => {
      setProblem(null)
      setText(words)
    },
    /** A sentence that is ready joins what is written. */
    add: (phrase: string) => {
      setProblem(null)
      setText((current) => (current === '' ? `${phrase}。` : `${current}${phrase}。`))
    },
    setStage: setChosen,
    drop: (id: string) => {
      setPhotos((current) => current.filter((photo) => photo.id !== id))
    },
    send: (isDone: boolean) => {
      if (upload.isUploading) return
      if (text.trim() === '') {
        setProblem(ACTIONS_TEXT.needLine)
        return
      }
      const report = { isDone, text: text.trim(), stage, photoIds: photos.map(({ id }) => id) }
      send(report, () => {
        setPhotos([])
        setText('')
        setChosen(null)
      })
    },
  }
}

export type Capture = ReturnType<typeof useCapture>
