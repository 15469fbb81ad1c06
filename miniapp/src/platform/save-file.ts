import type { FileAnswer } from '@linyi/shared/contract/fields'
import Taro from '@tarojs/taro'

/** Files that WeChat can show; others are handed to a chat, such as the one with oneself. */
const SHOWN = ['xlsx', 'xls', 'pdf', 'docx']

/**
 * Gives a file to the person: a browser saves it, WeChat opens it with the menu to pass it on.
 *
 * @throws Error when the phone cannot keep or show it
 */
export async function saveFile({ name, mediaType, base64 }: FileAnswer): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    saveInBrowser(name, mediaType, base64)
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (SHOWN.includes(ending)) await Taro.openDocument({ filePath, showMenu: true })
  else await Taro.shareFileMessage({ filePath, fileName: name })
}

/**
 * Gives a text that is already on the phone to the person as a file, such as the published box.
 *
 * @throws Error when the phone cannot keep it or hand it on
 */
export async function saveText(name: string, text: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    offer(name, new Blob([text], { type: 'application/json' }))
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}

function saveInBrowser(name: string, mediaType: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  offer(name, new Blob([bytes], { type: mediaType }))
}

function offer(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
