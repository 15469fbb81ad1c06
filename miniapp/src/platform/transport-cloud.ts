import Taro from '@tarojs/taro'
import { newTapKey } from './tap-number'
import { CLOUD_CONFIG, CLOUD_SERVICE_HEADER, container } from './cloud'
import { formOfFile } from './form-data'
import { parsedBody, type Answer, type Transport } from './transport'

/** Cloud Hosting ends a call after this time, and nobody can change it (WECHAT 8). */
const TIMEOUT_MS = 15_000

/** WeChat's own line to a container: no domain, and WeChat itself says who calls (WECHAT 8). */
export const cloudTransport: Transport = {
  send: ({ method, path, header, body }) => call(method, path, header, body),
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
