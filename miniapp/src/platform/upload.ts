import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import type { CommandName, ResponseOf } from '@linyi/shared/contract/operations'
import Taro from '@tarojs/taro'
import { newTapKey } from './api'
import { ApiError } from './api-error'
import { headersFor, inQueue, readAnswer } from './request'

/** A picture that was chosen but not sent: WeChat gives a path, a browser the file itself. */
export interface ChosenPhoto {
  path: string
  file?: File
}

/** Where a picture comes from; with one of them alone a phone asks nothing before. */
export type PhotoSource = 'camera' | 'album'

/** Lets the person choose or take pictures; closing the chooser is not an error. */
export async function choosePhotos(
  count: number,
  from: readonly PhotoSource[] = ['album', 'camera'],
): Promise<readonly ChosenPhoto[]> {
  try {
    const chosen = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: [...from],
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
export async function uploadPhoto(photo: ChosenPhoto, link?: string): Promise<UploadedPhoto> {
  return link === undefined
    ? sendChosen('photos.upload', photo)
    : sendChosen('actions.uploadByLink', photo, link)
}

/** Something that was chosen and not sent yet. */
export interface Chosen {
  path: string
  file?: File
}

/**
 * Sends a chosen file to an operation that takes one.
 *
 * @throws ApiError
 */
export async function sendChosen<Name extends CommandName>(
  name: Name,
  chosen: Chosen,
  link?: string,
): Promise<ResponseOf<Name>> {
  return inQueue(async () => {
    const path = `/api/${name}`
    const header = headersFor(newTapKey(), link)
    const answer = await (chosen.file
      ? sendFile(path, chosen.file, header)
      : sendPath(path, chosen.path, header))
    return readAnswer(answer.status, answer.body) as ResponseOf<Name>
  })
}

interface UploadAnswer {
  status: number
  body: unknown
}

type Header = Record<string, string>

async function sendPath(path: string, filePath: string, header: Header): Promise<UploadAnswer> {
  const answer = await Taro.uploadFile({
    url: `${API_ORIGIN}${path}`,
    filePath,
    name: 'file',
    header,
  }).catch(() => {
    throw new ApiError('network.failed')
  })
  return { status: answer.statusCode, body: parsed(answer.data) }
}

/** Taro would read the file once more through a blob address, which the service's policy forbids. */
async function sendFile(path: string, file: File, headers: Header): Promise<UploadAnswer> {
  const form = new FormData()
  form.append('file', file, file.name)
  const answer = await fetch(`${API_ORIGIN}${path}`, {
    method: 'POST',
    headers,
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
