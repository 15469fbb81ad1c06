import type { CodeToMake, WechatGateway } from '../wechat/gateway'
import { useWechat } from '../wechat/current'
import { drawCode, useCodeShelf } from './draw-code'

const PER_MINUTE = 300
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

describe('codes for a moment', () => {
  const asked: CodeToMake[] = []
  const gateway: Partial<WechatGateway> = {
    codeImage: (code) => {
      asked.push(code)
      return Promise.resolve(JPEG)
    },
  }
  beforeAll(() => {
    useWechat(gateway as WechatGateway)
    useCodeShelf(null)
  })
  afterAll(() => {
    useWechat(null)
  })

  const desk = (number: number) =>
    drawCode({
      scene: { kind: 'desk', id: number.toString(16).padStart(24, '0') },
      text: 'https://linyi.example.cn/d',
    })
  const card = () =>
    drawCode({ scene: { kind: 'card', id: 'a'.repeat(24) }, text: 'https://linyi.example.cn/p' })

  it('are plain beyond their share of a minute, those on paper are not, and the same one is asked for once', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(60_000)
    const drawn: string[] = []
    for (let number = 0; number <= PER_MINUTE; number += 1) drawn.push(await desk(number))
    const paper = [await card(), await card()]
    const again = await desk(PER_MINUTE - 1)

    expect(drawn.filter((code) => code.startsWith('data:image/svg'))).toHaveLength(1)
    expect(paper.every((code) => code.startsWith('data:image/jpeg'))).toBe(true)
    expect(again).toMatch(/^data:image\/jpeg/)
    expect(asked).toHaveLength(PER_MINUTE + 1)
    jest.mocked(Date.now).mockReturnValue(120_000)
    expect(await desk(PER_MINUTE)).toMatch(/^data:image\/jpeg/)
    jest.restoreAllMocks()
  })
})
