import Taro from '@tarojs/taro'
import { photoUrl } from './photos'

const DONE = 200

/**
 * Opens a Word file that the service gives to everybody: a browser saves it, WeChat shows it with the menu
 * to pass it on.
 *
 * @throws Error when it could not be fetched or shown
 */
export async function openPublicFile(path: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = path
    link.download = name
    link.click()
    return
  }
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: photoUrl(path) })
  if (statusCode !== DONE) throw new Error(`the file answered ${String(statusCode)}`)
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'docx', showMenu: true })
}
