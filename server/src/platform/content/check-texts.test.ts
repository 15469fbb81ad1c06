import { useWechat } from '../wechat/current'
import { WechatError, type ContentVerdict, type WechatGateway } from '../wechat/gateway'
import { checkTexts, piecesOf } from './check-texts'

const asked: string[] = []

/** A WeChat that judges by words and writes down what it was asked. */
function judging(judge: (text: string) => ContentVerdict): WechatGateway {
  return {
    checkText: ({ text }: { readonly text: string }) => {
      asked.push(text)
      return Promise.resolve(judge(text))
    },
  } as unknown as WechatGateway
}

const FINE: ContentVerdict = { suggest: 'pass', label: 100, traceId: 't' }
const check = (...texts: string[]) =>
  checkTexts({ texts, scene: 'item', openid: () => Promise.resolve('o') })

beforeEach(() => {
  asked.length = 0
})
afterEach(() => {
  useWechat(null)
})

describe('piecesOf', () => {
  it('cuts at 2,500 characters and never inside of one', () => {
    const pieces = piecesOf(['𠮷'.repeat(2499), '尾'])

    expect(pieces.map((piece) => Array.from(piece).length)).toEqual([2500, 1])
    expect(pieces.join('')).toBe(`${'𠮷'.repeat(2499)}\n尾`)
  })
})

describe('checkTexts', () => {
  it('knows no WeChat in a demo: the word list alone decides', async () => {
    expect((await check('晚上看不清台阶')).suggest).toBe('pass')
    expect((await check('要修灯的打 138 0000 1111')).doubt).toBe('numbers')
    expect((await check('代 开 发 票')).suggest).toBe('risky')
  })

  it('asks WeChat nothing about what the word list refuses, nor about nothing', async () => {
    useWechat(judging(() => FINE))

    expect((await check('代开发票')).suggest).toBe('risky')
    expect((await check()).suggest).toBe('pass')
    expect(asked).toEqual([])
  })

  it('goes by the worst of all pieces, whichever it is', async () => {
    useWechat(
      judging((text) =>
        text.includes('骂') ? { suggest: 'risky', label: 20003, traceId: 't' } : FINE,
      ),
    )

    const verdict = await check('好'.repeat(2600), '骂人的话')

    expect(asked).toHaveLength(2)
    expect(verdict).toMatchObject({ suggest: 'risky', label: 20003 })
  })

  it('takes a label it does not know for 其他, and never for politics', async () => {
    useWechat(judging(() => ({ suggest: 'review', label: 99999, traceId: 't' })))

    expect(await check('普通的话')).toMatchObject({ doubt: 'wechat', label: 21000 })
  })

  it('keeps its own doubt where WeChat has none', async () => {
    useWechat(judging(() => FINE))

    expect(await check('打 13800001111')).toMatchObject({ suggest: 'review', doubt: 'numbers' })
  })

  it('does not hide a fault of its own behind a doubt', async () => {
    const broken = { checkText: () => Promise.reject(new TypeError('ours')) }
    useWechat(broken as unknown as WechatGateway)

    await expect(check('普通的话')).rejects.toThrow('ours')
    useWechat({
      checkText: () => Promise.reject(new WechatError(-1, 'tryAgain')),
    } as unknown as WechatGateway)
    expect(await check('普通的话')).toMatchObject({ doubt: 'unanswered', label: null })
  })
})
