import Taro from '@tarojs/taro'
import type { Chosen } from './upload'

/** A table somebody chose, with its name as they know it. */
export interface ChosenSheet extends Chosen {
  name: string
}

const ENDING = 'xlsx'

/**
 * Lets the person choose a table: in WeChat from a chat (that is where such files are), in a browser
 * from the disk. Null when they changed their mind.
 */
export async function chooseSheet(): Promise<ChosenSheet | null> {
  if (process.env.TARO_ENV === 'h5') return chooseFromDisk()
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [ENDING],
    })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name } : null
  } catch {
    return null
  }
}

/** Taro has no chooser for files in a browser; the browser has one. */
function chooseFromDisk(): Promise<ChosenSheet | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = `.${ENDING}`
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { path: file.name, name: file.name, file } : null)
    })
    input.addEventListener('cancel', () => {
      resolve(null)
    })
    input.click()
  })
}
