import Taro from '@tarojs/taro'
import { askedAhead } from './asked-ahead'
import { parsedBody, type Answer, type OutgoingFile, type Transport } from './transport'

const TIMEOUT_MS = 20_000

/** Plain HTTPS to the service's own domain. */
export const httpTransport: Transport = {
  send: async (outgoing) => {
    const { method, path, header, body } = outgoing
    const ahead = askedAhead(outgoing)
    if (ahead !== undefined) return ahead
    const answer = await Taro.request<unknown>({
      url: `${API_ORIGIN}${path}`,
      method,
      timeout: TIMEOUT_MS,
      dataType: 'json',
      header,
      ...(body === undefined ? {} : { data: body }),
    }).catch((reason: unknown) => answerOfRejection(reason))
    return { status: answer.statusCode, body: answer.data }
  },
  sendFile: (outgoing) =>
    outgoing.file === undefined ? sendPath(outgoing) : sendForm(outgoing, outgoing.file),
}

/** In a browser Taro rejects on 4xx and 5xx with the response; WeChat resolves on any status. */
function answerOfRejection(reason: unknown): { statusCode: number; data: unknown } {
  const answer = reason as { status?: number; statusCode?: number; data?: unknown } | null
  const status = answer?.statusCode ?? answer?.status
  if (typeof status === 'number' && status > 0) return { statusCode: status, data: answer?.data }
  throw new Error('no answer')
}

async function sendPath({ path, header, filePath }: OutgoingFile): Promise<Answer> {
  const url = `${API_ORIGIN}${path}`
  const answer = await Taro.uploadFile({ url, filePath, name: 'file', header: { ...header } })
  return { status: answer.statusCode, body: parsedBody(answer.data) }
}

/** Taro would read the file once more through a blob address, which the service's policy forbids. */
async function sendForm({ path, header }: OutgoingFile, file: File): Promise<Answer> {
  const form = new FormData()
  form.append('file', file, file.name)
  const answer = await fetch(`${API_ORIGIN}${path}`, {
    method: 'POST',
    headers: { ...header },
    body: form,
  })
  return { status: answer.status, body: parsedBody(await answer.text()) }
}
