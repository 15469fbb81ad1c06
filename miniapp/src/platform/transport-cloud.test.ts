import { cloudTransport } from './transport-cloud'

interface ContainerCall {
  readonly path: string
  readonly method: string
  readonly header: Readonly<Record<string, string>>
  readonly data?: string | ArrayBuffer
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    cloud: { init: jest.fn(), callContainer: jest.fn() },
    getFileSystemManager: () => ({
      readFile: ({ success }: { success: (read: { data: ArrayBuffer }) => void }) => {
        success({ data: Uint8Array.of(0xff, 0xd8, 0xff).buffer })
      },
    }),
  },
}))
const { init, callContainer } = jest.requireMock<{
  default: {
    cloud: { init: jest.Mock; callContainer: jest.Mock<Promise<unknown>, [ContainerCall]> }
  }
}>('@tarojs/taro').default.cloud

const post = (body: string) =>
  cloudTransport.send({ method: 'POST', path: '/api/agenda.raise', header: { a: 'b' }, body })

beforeEach(() => {
  callContainer.mockReset()
  callContainer.mockResolvedValue({ statusCode: 201, data: { id: 'x' } })
})

describe('the way to a container on WeChat Cloud Hosting', () => {
  it('is opened once, names the service, and answers as plain HTTPS does', async () => {
    await post('{}')
    callContainer.mockResolvedValueOnce({ statusCode: 502, data: '<html>bad gateway</html>' })
    const page = await cloudTransport.send({ method: 'GET', path: '/api/people.me', header: {} })

    expect(init).toHaveBeenCalledTimes(1)
    expect(callContainer.mock.calls[0]?.[0]).toMatchObject({
      path: '/api/agenda.raise',
      method: 'POST',
      data: '{}',
      header: { a: 'b', 'X-WX-SERVICE': '' },
    })
    expect(page).toEqual({ status: 502, body: null })
  })

  it('takes 100 KiB of text; more is refused with a sentence and never sent', async () => {
    const chinese = 'x'.repeat(100 * 1024 - 6) + '议事'
    expect(await post(chinese)).toMatchObject({ status: 201 })

    expect(await post(`${chinese}会`)).toMatchObject({
      status: 413,
      body: { error: { code: 'request.too_large' } },
    })
    expect(callContainer).toHaveBeenCalledTimes(1)
  })

  it('takes a file as the form that a domain would get', async () => {
    await cloudTransport.sendFile({
      path: '/api/photos.upload',
      header: {},
      filePath: 'wxfile://a',
    })

    const [sent] = callContainer.mock.calls[0] ?? []
    const form = await new Response(sent?.data, {
      headers: { 'Content-Type': sent?.header['Content-Type'] ?? '' },
    }).formData()
    const file = form.get('file') as File
    expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0xff, 0xd8, 0xff])
  })
})
