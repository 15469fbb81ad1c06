import type { Photo } from '@linyi/shared/contract/fields'
import Taro from '@tarojs/taro'
import { newTapKey } from './api'
import { ApiError } from './api-error'
import { headersFor, inQueue, readAnswer } from './request'

const UPLOAD_PATH = '/api/photos.upload'

/** A picture that was chosen but not sent: WeChat gives a path, a browser the file itself. */
export interface ChosenPhoto {
  path: string
  file?: File
}

/** Lets the person choose or take pictures; closing the chooser is not an error. */
export async function choosePhotos(count: number): Promise<readonly ChosenPhoto[]> {
  try {
    const chosen = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return chosen.tempFiles.map(({ path, originalFileObj }) =>
      originalFileObj ? { path, file: originalFileObj } : { path },
    )
  } catch {
    return []
  }
}

/**
 * Sends one picture. The service draws it anew, so that no place or time of taking goes out.
 *
 * @throws ApiError
 */
export async function uploadPhoto(photo: ChosenPhoto): Promise<Photo> {
  return inQueue(async () => {
    const answer = await (photo.file ? sendFile(photo.file) : sendPath(photo.path))
    return readAnswer(answer.status, answer.body) as Photo
  })
}

interface UploadAnswer {
  status: number
  body: unknown
}

async function sendPath(filePath: string): Promise<UploadAnswer> {
  const answer = await Taro.uploadFile({
    url: `${API_ORIGIN}${UPLOAD_PATH}`,
    filePath,
    name: 'file',
    header: headersFor(newTapKey()),
  }).catch(() => {
    throw new ApiError('network.failed')
  })
  return { status: answer.statusCode, body: parsed(answer.data) }
}

/** Taro would read the file once more through a blob address, which the service's policy forbids. */
async function sendFile(file: File): Promise<UploadAnswer> {
  const form = new FormData()
  form.append('file', file, file.name)
  const answer = await fetch(`${API_ORIGIN}${UPLOAD_PATH}`, {
    method: 'POST',
    headers: headersFor(newTapKey()),
    body: form,
  }).catch(() => {
    throw new ApiError('network.failed')
  })
  return { status: answer.status, body: parsed(await answer.text()) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
