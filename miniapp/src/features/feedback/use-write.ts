import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import type { FeedbackKind } from '@linyi/shared/domain/feedback/feedback'
import { useState } from 'react'
import { appVersion } from '@/platform/app-version'
import { pageBelow } from '@/platform/page-below'
import { useCommand } from '@/platform/use-api'
import { FEEDBACK_TEXT } from './feedback.text'

/** Writing a feedback: the form, what goes along with it, what is missing, and until when it is answered. */
export function useWrite() {
  const [kind, setKind] = useState<FeedbackKind | null>(null)
  const [text, setText] = useState('')
  const [photo, setPhoto] = useState<UploadedPhoto | null>(null)
  const [isTried, setTried] = useState(false)
  const [fromPage] = useState(pageBelow)
  const [version] = useState(appVersion)
  const write = useCommand('feedback.write')
  const isEmpty = text.trim() === ''
  return {
    kind,
    setKind,
    text,
    setText,
    photo,
    setPhoto,
    fromPage,
    version,
    problems: {
      ...(isTried && kind === null ? { kind: FEEDBACK_TEXT.needKind } : {}),
      ...(isTried && isEmpty ? { text: FEEDBACK_TEXT.needText } : {}),
    },
    isBusy: write.isPending,
    error: write.error?.message ?? null,
    dueAt: write.data?.dueAt ?? null,
    send: () => {
      setTried(true)
      if (kind === null || isEmpty) return
      write.mutate({
        kind,
        text,
        appVersion: version,
        ...(photo === null ? {} : { photoId: photo.id }),
        ...(fromPage === null ? {} : { fromPage }),
      })
    },
  }
}
