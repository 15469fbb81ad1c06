import { requestSubscribe } from './subscribe'

type Option = Record<'success' | 'fail', (result: object) => void> & { tmplIds: string[] }

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: jest.fn() },
}))
const ask = jest.requireMock<{
  default: { requestSubscribeMessage: jest.Mock<unknown, [Option]> }
}>('@tarojs/taro').default.requestSubscribeMessage

beforeAll(() => {
  process.env.TARO_ENV = 'weapp'
})

describe('asking whether messages may come', () => {
  it('asks within the tap for five templates at most, and tells each answer', async () => {
    ask.mockImplementationOnce(({ success }) => {
      success({ errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'reject', c: 'new-word' })
      return Promise.resolve()
    })

    const answer = requestSubscribe(['a', 'b', 'c', 'd', 'e', 'f'])

    expect(ask).toHaveBeenCalledTimes(1)
    expect(ask.mock.calls[0]?.[0].tmplIds).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await answer).toEqual({ outcome: 'answered', answers: { a: 'accept', b: 'reject' } })
  })

  it.each([
    [{ errCode: 20_004 }, { outcome: 'off' }],
    [{ errno: 20_004 }, { outcome: 'off' }],
    [{ errCode: 10_005 }, { outcome: 'unavailable', code: 10_005 }],
    [{ errMsg: 'requestSubscribeMessage:fail' }, { outcome: 'unavailable', code: null }],
  ])('never throws: %j', async (failure, outcome) => {
    ask.mockImplementationOnce(({ fail }) => {
      fail(failure)
      return Promise.reject(new Error('asked'))
    })

    expect(await requestSubscribe(['a'])).toEqual(outcome)
  })
})
