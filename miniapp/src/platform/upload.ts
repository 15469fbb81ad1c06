import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import type { CommandName, ResponseOf } from '@linyi/shared/contract/operations'
import Taro from '@tarojs/taro'
import { keepOwnFiles } from './own-files'
import { ChoosingRefused, refusalOf } from './permission'
import { answerTo } from './request'
import { newTapKey } from './tap-number'
import { transport } from './way'

/** A picture that was chosen but not sent: WeChat gives a path, a browser the file itself. */
export interface ChosenPhoto {
  path: string
  file?: File
}

/** Nobody has to show a picture: each says what works without. */
const PHOTO_REFUSAL = {
  privacy: '您没有同意使用照片。没关系，只写文字也能继续；想加照片时，过一会儿再点。',
  denied:
    '微信还不能使用相机或相册。可以点右上角“…”→“设置”打开；不打开也没关系，只写文字也能继续。',
} as const

/** Where a picture comes from; with one of them alone a phone asks nothing before. */
export type PhotoSource = 'camera' | 'album'

/**
 * Lets the person choose or take pictures; closing the chooser is not an error.
 *
 * @throws ChoosingRefused when the phone may not, with what to do instead
 */
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
  } catch (reason) {
    const refusal = refusalOf(reason)
    if (refusal !== null) throw new ChoosingRefused(PHOTO_REFUSAL[refusal])
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
  const { path: filePath, file } = chosen
  const asking = { key: newTapKey(), isLong: true, ...(link === undefined ? {} : { link }) }
  const answer = await answerTo(asking, (header) =>
    transport.sendFile({
      path: `/api/${name}`,
      header,
      filePath,
      ...(file === undefined ? {} : { file }),
    }),
  )
  keepOwnFiles(answer as { url?: string; thumbUrl?: string })
  return answer as ResponseOf<Name>
}
