import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import { useState } from 'react'
import { ApiError } from './api-error'
import { ChoosingRefused } from './permission'
import { choosePhotos, uploadPhoto, type PhotoSource } from './upload'

/**
 * Adding pictures to a draft: chosen, sent one after another, each kept as soon as it is there. With `link`
 * they belong to whoever came by that signed link.
 */
export function usePhotoUpload(
  room: number,
  onAdded: (photo: UploadedPhoto) => void,
  link?: string,
) {
  const [waiting, setWaiting] = useState(0)
  const [error, setError] = useState<string>()

  const add = async (from?: readonly PhotoSource[]) => {
    setError(undefined)
    const chosen = await choosePhotos(room, from).catch((reason: unknown) => {
      if (reason instanceof ChoosingRefused) setError(reason.message)
      return []
    })
    setWaiting(Math.min(chosen.length, room))
    for (const photo of chosen.slice(0, room)) {
      try {
        onAdded(await uploadPhoto(photo, link))
      } catch (reason) {
        setError(reason instanceof ApiError ? reason.message : '图片没有传上去，请再试一次。')
      }
      setWaiting((left) => Math.max(0, left - 1))
    }
    setWaiting(0)
  }
  return {
    add: () => void add(),
    /** Opens the camera at once. */
    take: () => void add(['camera']),
    /** Opens the pictures that are on the phone already. */
    pick: () => void add(['album']),
    isUploading: waiting > 0,
    waiting,
    error,
  }
}
