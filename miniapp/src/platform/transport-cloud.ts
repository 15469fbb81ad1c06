import type { ErrorBody } from '@linyi/shared/contract/errors'
import Taro from '@tarojs/taro'
import { CLOUD_CONFIG, CLOUD_SERVICE_HEADER, container } from './cloud'
import { formOfFile } from './form-data'
import { newTapKey } from './tap-number'
import { parsedBody, type Answer, type Transport } from './transport'

/** Cloud Hosting ends a call after this time, and nobody can change it (WECHAT 8). */
const TIMEOUT_MS = 15_000

/** A longer text never reaches the container (WECHAT 8), so it is refused here as the service would. */
const TEXT_BYTES_MAX = 100 * 1024
const TOO_LARGE: Answer = {
  status: 413,
  body: {
    error: {
      code: 'request.too_large',
      message: '提交的内容太大，请减少文字后再试。',
      requestId: '',
    } satisfies ErrorBody['error'],
  },
}

/** WeChat's own line to a container: no domain, and WeChat itself says who calls (WECHAT 8). */
export const cloudTransport: Transport = {
  send: ({ method, path, header, body }) =>
    utf8Length(body ?? '') > TEXT_BYTES_MAX
      ? Promise.resolve(TOO_LARGE)
      : call(method, path, header, body),
  sendFile: async ({ path, header, filePath }) => {
    const content = await readFile(filePath)
    const { contentType, data } = formOfFile(content, `linyi-${newTapKey()}`)
    return call('POST', path, { ...header, 'Content-Type': contentType }, data)
  },
}

async function call(
  method: 'GET' | 'POST',
  path: string,
  header: Readonly<Record<string, string>>,
  data?: string | ArrayBuffer,
): Promise<Answer> {
  const answer = await (
    await container()
  ).callContainer({
    config: CLOUD_CONFIG,
    path,
    method,
    header: { ...header, ...CLOUD_SERVICE_HEADER },
    timeout: TIMEOUT_MS,
    ...(data === undefined ? {} : { data }),
  })
  const { statusCode, data: body } = answer
  return { status: statusCode, body: typeof body === 'string' ? parsedBody(body) : body }
}

/** How many bytes a text is on its way; half a pair counts half of its four. */
function utf8Length(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isHalf = unit >= 0xd8_00 && unit < 0xe0_00
    bytes += unit < 0x80 ? 1 : unit < 0x8_00 || isHalf ? 2 : 3
  }
  return bytes
}

function readFile(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => {
        if (typeof data === 'string') reject(new Error('the file came as text'))
        else resolve(data)
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg))
      },
    })
  })
}
