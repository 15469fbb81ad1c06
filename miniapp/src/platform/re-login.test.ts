import { api } from './api'
import { expireSession } from './expire-session'
import { useSession } from './session'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { request: jest.fn() } }))
jest.mock('./expire-session', () => ({ expireSession: jest.fn() }))
jest.mock('./wechat-login', () => {
  let last = 0
  return { wechatCode: () => Promise.resolve(`code-${String((last += 1))}`) }
})

interface Sent {
  readonly url: string
  readonly data?: string
  readonly header: Readonly<Record<string, string>>
}

const request = jest.requireMock<{ default: { request: jest.Mock<Promise<unknown>, [Sent]> } }>(
  '@tarojs/taro',
).default.request

const answer = (statusCode: number, data: unknown) => ({ statusCode, data })
const refusal = (statusCode: number, code: string) =>
  answer(statusCode, { error: { code, message: '不行', requestId: 'r' } })
const SIGN_IN = '/api/people.signInWithWechat'

/** A service that knows one token, and answers a sign-in with what the test says. */
let known: string
let signIns: (() => unknown)[]
const sentTo = (path: string): Sent[] =>
  request.mock.calls.map(([sent]) => sent).filter(({ url }) => url.includes(path))

const NEXT = () => answer(200, { token: 'token-2', expiresAt: null, ticket: null })

beforeAll(() => {
  Object.assign(globalThis, { API_ORIGIN: 'http://service' })
})
beforeEach(() => {
  jest.mocked(expireSession).mockClear()
  known = 'token-2'
  signIns = [NEXT]
  useSession.setState({ token: 'token-1', way: 'wechat' })
  request.mockReset()
  request.mockImplementation(async (sent) => {
    await new Promise((resolve) => setImmediate(resolve))
    if (sent.url.endsWith(SIGN_IN)) return (signIns.shift() ?? NEXT)()
    const isKnown = sent.header['Authorization'] === `Bearer ${known}`
    return isKnown ? answer(200, {}) : refusal(401, 'session.expired')
  })
})

describe('a session from WeChat that is over', () => {
  it('is renewed once for all who met its end, and each goes out once more', async () => {
    await Promise.all(Array.from({ length: 6 }, () => api.query('people.me', {})))

    expect(sentTo(SIGN_IN)).toHaveLength(1)
    expect(JSON.parse(sentTo(SIGN_IN)[0]?.data ?? '')).toEqual({
      code: expect.stringMatching(/^code-/) as string,
      former: 'token-1',
    })
    expect(sentTo('people.me')).toHaveLength(12)
    expect(useSession.getState()).toMatchObject({ token: 'token-2', way: 'wechat' })
    expect(expireSession).not.toHaveBeenCalled()
  })

  it('lets a command go out again under its own number', async () => {
    await api.command('ballots.cast', { ballotId: 'b', choice: 'yes' }, 'key-1')

    expect(sentTo('ballots.cast').map(({ header }) => header)).toMatchObject([
      { 'Idempotency-Key': 'key-1', Authorization: 'Bearer token-1' },
      { 'Idempotency-Key': 'key-1', Authorization: 'Bearer token-2' },
    ])
  })

  it('is asked for with a fresh code once more when the code had been used', async () => {
    signIns = [() => refusal(409, 'people.wechat_code_used'), NEXT]

    await api.query('people.me', {})

    const codes = sentTo(SIGN_IN).map(
      ({ data }) => (JSON.parse(data ?? '') as { code: string }).code,
    )
    expect(new Set(codes).size).toBe(2)
  })

  it.each([
    ['was ended by its owner', () => refusal(401, 'session.ended')],
    ['is of somebody whom WeChat holds back', () => refusal(403, 'people.wechat_blocked')],
    [
      'is of somebody the service no longer knows',
      () => answer(200, { token: null, expiresAt: null, ticket: 'ticket' }),
    ],
  ])('leads to the sign-in page when it %s', async (_what, said) => {
    signIns = [said]

    await expect(api.query('people.me', {})).rejects.toMatchObject({ code: 'session.expired' })

    expect(expireSession).toHaveBeenCalled()
    expect(sentTo(SIGN_IN)).toHaveLength(1)
  })

  it('stays when WeChat asks to wait: nobody is signed out for it', async () => {
    signIns = [() => refusal(503, 'people.wechat_busy')]

    await expect(api.query('people.me', {})).rejects.toMatchObject({ code: 'people.wechat_busy' })

    expect(expireSession).not.toHaveBeenCalled()
    expect(useSession.getState().token).toBe('token-1')
  })
})

describe('any other session that is over', () => {
  it('leads to the sign-in page: nothing but WeChat says anew who is there', async () => {
    useSession.setState({ token: 'token-1', way: 'desk' })

    await expect(api.query('people.me', {})).rejects.toMatchObject({ code: 'session.expired' })

    expect(sentTo(SIGN_IN)).toHaveLength(0)
    expect(expireSession).toHaveBeenCalled()
  })
})
