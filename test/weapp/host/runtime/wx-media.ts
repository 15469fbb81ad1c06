import type { Json, TemporaryFile } from '../protocol'
import { isRefusal } from './answers'
import { fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes'
import type { Data } from './engine'
import type { Host } from './host'
import { asText } from './text'
import type { CallOptions } from './wx-call'
import { asyncApi, asyncApis, numberOption, textOption } from './wx-call'

const DEFAULT_COUNT = 9

/** Takes the files a test put into the album; without an answer the person has cancelled. */
const pickFiles = async (
  host: Host,
  api: string,
  options: CallOptions,
): Promise<TemporaryFile[]> => {
  const answer = host.answers.take(api) ?? host.answers.take('album')
  if (!answer) throw new Error('cancel')
  if (isRefusal(answer)) throw new Error(answer.fail)
  const paths = (answer['files'] as Json[] | undefined) ?? []
  const count = Math.min(numberOption(options, 'count', DEFAULT_COUNT), paths.length)
  const files: TemporaryFile[] = []
  for (const path of paths.slice(0, count)) {
    files.push(await host.native('importFile', { path: asText(path) }))
  }
  return files
}

/**
 * The files a test put into a chat. WeChat shows only those of the asked endings, and asks `extension`
 * only where `type` is `file`.
 */
const pickFromChat = async (host: Host, options: CallOptions): Promise<Data[]> => {
  if (options['count'] === undefined) throw new Error('parameter.count should be Number')
  const answer = host.answers.take('chooseMessageFile')
  if (!answer) throw new Error('cancel')
  if (isRefusal(answer)) throw new Error(answer.fail)
  const endings = textOption(options, 'type') === 'file' ? options['extension'] : undefined
  const shown = ((answer['files'] as Json[] | undefined) ?? [])
    .map(asText)
    .filter((path) => !Array.isArray(endings) || endings.includes(path.split('.').pop()))
    .slice(0, numberOption(options, 'count', DEFAULT_COUNT))
  if (shown.length === 0) throw new Error('cancel')
  const files: Data[] = []
  for (const path of shown) {
    const { tempFilePath, size } = await host.native('importFile', { path })
    files.push({ path: tempFilePath, size, name: path.split('/').pop() ?? '', type: 'file' })
  }
  return files
}

const base64Of = (data: unknown, encoding: string): string => {
  if (data instanceof ArrayBuffer) return toBase64(data)
  return encoding === 'base64' ? asText(data) : toBase64(toUtf8(asText(data)))
}

const endingOf = (path: string): string => path.split('.').pop() ?? ''

const fileSystem = (host: Host): Data => {
  const api = (name: string, body: (options: CallOptions) => unknown) => asyncApi(host, name, body)
  const path = (options: CallOptions): string => textOption(options, 'filePath')
  return {
    readFile: api('readFile', async (options) => {
      const { base64 } = await host.native('readFile', { path: path(options) })
      const encoding = textOption(options, 'encoding')
      const bytes = fromBase64(base64)
      if (encoding === '') return { data: bytes }
      return { data: encoding === 'base64' ? base64 : fromUtf8(bytes) }
    }),
    writeFile: api('writeFile', async (options) => {
      const base64 = base64Of(options['data'], textOption(options, 'encoding'))
      await host.native('writeFile', { base64, extension: endingOf(path(options)) })
    }),
    // the bytes cross to the phone a moment later; what fails there fails the test
    writeFileSync: (filePath: string, data: unknown, encoding = 'utf8'): void => {
      const file = { base64: base64Of(data, encoding), extension: endingOf(filePath) }
      void host.native('writeFile', file)
    },
    unlink: api('unlink', async (options) => {
      await host.native('removeFile', { path: path(options) })
    }),
    access: api('access', async (options) => {
      await host.native('readFile', { path: textOption(options, 'path') })
    }),
    getFileInfo: api('getFileInfo', async (options) => {
      const { base64 } = await host.native('readFile', { path: path(options) })
      return { size: fromBase64(base64).byteLength }
    }),
  }
}

export const mediaApis = (host: Host): Data => ({
  getFileSystemManager: () => fileSystem(host),
  ...asyncApis(host, {
    chooseMedia: async (options) => {
      const files = await pickFiles(host, 'chooseMedia', options)
      const tempFiles = files.map((file) => ({ ...file, fileType: 'image', duration: 0 }))
      return { type: 'image', tempFiles, failedCount: 0 }
    },
    chooseImage: async (options) => {
      const files = await pickFiles(host, 'chooseImage', options)
      return {
        tempFilePaths: files.map((file) => file.tempFilePath),
        tempFiles: files.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
      }
    },
    chooseMessageFile: async (options) => ({ tempFiles: await pickFromChat(host, options) }),
    compressImage: async (options) => {
      const { base64 } = await host.native('readFile', { path: textOption(options, 'src') })
      const file = await host.native('writeFile', { base64, extension: 'jpg' })
      return { tempFilePath: file.tempFilePath }
    },
    getImageInfo: async (options) => {
      const { width, height, type } = await host.native('image', {
        src: textOption(options, 'src'),
      })
      return { width, height, type, path: textOption(options, 'src'), orientation: 'up' }
    },
    getFileInfo: async (options) => {
      const { base64 } = await host.native('readFile', { path: textOption(options, 'filePath') })
      return { size: fromBase64(base64).byteLength }
    },
    previewImage: () => undefined,
    previewMedia: () => undefined,
    saveImageToPhotosAlbum: () => undefined,
    saveFile: (options) => ({ savedFilePath: textOption(options, 'tempFilePath') }),
    openDocument: () => undefined,
  }),
})
