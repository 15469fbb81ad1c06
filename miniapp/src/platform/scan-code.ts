import { sceneOfPath, type Scene } from '@linyi/shared/domain/codes/scene'
import Taro from '@tarojs/taro'

/** Browsers have no scanner of their own; there the figures are typed. */
export const CAN_SCAN = process.env.TARO_ENV === 'weapp'

/** What the camera read: the words of a plain code, or what a mini-program code of ours opens. */
export interface Scanned {
  readonly text: string
  readonly scene: Scene | null
}

/** Reads a code with the camera; null when the person closed it or nothing was read. */
export async function scanCode(): Promise<Scanned | null> {
  try {
    const { result, path } = (await Taro.scanCode({})) as { result?: string; path?: string }
    return { text: result ?? '', scene: path === undefined ? null : sceneOfPath(path) }
  } catch {
    return null
  }
}
