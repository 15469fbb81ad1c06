import type { Photo } from '@linyi/shared/contract/fields'
import Taro from '@tarojs/taro'
import { newTapKey } from './api'
import { ApiError } from './api-error'
import { headersFor, inQueue, readAnswer } from './request'

/** Lets the person choose or take pictures; closing the chooser is not an error. */
export async function choosePhotos(count: number): Promise<readonly string[]> {
  try {
    const chosen = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return chosen.tempFilePaths
  } catch {
    return []
  }
}

/**
 * Sends one picture. The service draws it anew, so that no place or time of taking goes out.
 *
 * @throws ApiError
 */
export async function uploadPhoto(filePath: string): Promise<Photo> {
  return inQueue(async () => {
    const answer = await Taro.uploadFile({
      url: `${API_ORIGIN}/api/photos.upload`,
      filePath,
      name: 'file',
      fileName: 'photo.jpg',
      header: headersFor(newTapKey()),
    }).catch(() => {
      throw new ApiError('network.failed')
    })
    return readAnswer(answer.statusCode, parsed(answer.data)) as Photo
  })
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
