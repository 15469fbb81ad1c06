import Taro from '@tarojs/taro'
import { ChoosingRefused, refusalOf } from './permission'
import type { Chosen } from './upload'

/** A table somebody chose, with its name as they know it. */
export interface ChosenSheet extends Chosen {
  name: string
}

const ENDING = 'xlsx'
const NO_FILE = '没有读取文件。没关系，可以在电脑上打开邻议，再上传这张表。'

/**
 * Lets the person choose a table: in WeChat from a chat (that is where such files are), in a browser
 * from the disk. Null when they changed their mind.
 *
 * @throws ChoosingRefused when the phone may not, with what to do instead
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
  } catch (reason) {
    if (refusalOf(reason) !== null) throw new ChoosingRefused(NO_FILE)
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
