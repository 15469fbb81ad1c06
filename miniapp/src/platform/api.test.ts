import { OPERATIONS } from '@linyi/shared/contract/operations'
import { api, IN_BODY } from './api'
import { expireSession } from './expire-session'
import { useLine } from './line'
import { useSession } from './session'
import { useUnsettled } from './unsettled'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { request: jest.fn() } }))
jest.mock('./expire-session', () => ({ expireSession: jest.fn() }))

const request = jest.requireMock<{ default: { request: jest.Mock<Promise<unknown>, [object]> } }>(
  '@tarojs/taro',
).default.request
const answer = (statusCode: number, data: unknown) => ({ statusCode, data }) as never
const refusal = (code: string) => ({ error: { code, message: '不行', requestId: 'r' } })

beforeAll(() => {
  Object.assign(globalThis, { API_ORIGIN: 'http://service' })
})
beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true, now: 0 })
  request.mockReset()
  useSession.setState({ token: 'token-1', way: 'demo' })
  useUnsettled.setState({ entries: [] })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('api.query', () => {
  it('knows the queries whose words are personal data, and sends them in the body', async () => {
    const names = Object.entries(OPERATIONS).flatMap(([name, operation]) =>
      'inBody' in operation ? [name] : [],
    )
    request.mockResolvedValue(answer(200, { items: [], next: null }))

    await api.query('people.search', { text: '王小明' })

    expect([...IN_BODY].sort()).toEqual(names.sort())
    expect(request.mock.calls[0]?.[0]).toMatchObject({
      method: 'POST',
      url: 'http://service/api/people.search',
      data: '{"text":"王小明"}',
    })
  })

  it('puts the request into the query string and leaves out what is undefined', async () => {
    request.mockResolvedValue(answer(200, { items: [], next: null }))

    await api.query('agenda.list', { group: 'deciding', limit: 4, mine: 'true' })

    expect(request.mock.calls[0]?.[0]).toMatchObject({
      method: 'GET',
      url: 'http://service/api/agenda.list?group=deciding&limit=4&mine=true',
      header: { Authorization: 'Bearer token-1' },
    })
  })

  it('tries twice more when the network fails', async () => {
    request.mockRejectedValueOnce({ errMsg: 'request:fail interrupted' })
    request.mockRejectedValueOnce({ errMsg: 'request:fail interrupted' })
    request.mockResolvedValueOnce(answer(200, { now: '2026-11-21T00:00:00Z' }))

    await expect(api.query('demo.clock', {})).resolves.toEqual({ now: '2026-11-21T00:00:00Z' })
    expect(request).toHaveBeenCalledTimes(3)
  })

  it('waits until the app is in view again: in the background WeChat cuts whatever is sent', async () => {
    useLine.setState({ isInFront: false })
    request.mockRejectedValueOnce({ errMsg: 'request:fail interrupted' })
    request.mockResolvedValueOnce(answer(200, { now: '2026-11-21T00:00:00Z' }))

    const reading = api.query('demo.clock', {})
    await jest.advanceTimersByTimeAsync(60_000)
    expect(request).toHaveBeenCalledTimes(1)
    expect(useLine.getState().isReached).toBe(true)

    useLine.setState({ isInFront: true })
    await expect(reading).resolves.toEqual({ now: '2026-11-21T00:00:00Z' })
  })

  it('does not repeat what the service has refused', async () => {
    request.mockResolvedValue(answer(404, refusal('agenda.not_found')))

    await expect(api.query('agenda.info', { itemId: 'x' })).rejects.toMatchObject({
      code: 'agenda.not_found',
      message: '不行',
      isAnswered: true,
    })
    expect(request).toHaveBeenCalledTimes(1)
  })

  it('asks who is there when the session is lost', async () => {
    request.mockResolvedValue(answer(401, refusal('session.expired')))

    await expect(api.query('people.me', {})).rejects.toMatchObject({ code: 'session.expired' })
    expect(expireSession).toHaveBeenCalled()
  })
})

describe('api.command', () => {
  it('sends the number of the tap, is not repeated by itself, and its person is asked', async () => {
    request.mockRejectedValue({ errMsg: 'request:fail interrupted' })
    const input = { ballotId: 'b', choice: 'yes' as const }

    const command = api.command('ballots.cast', input, 'key-1')
    const outcome = expect(command).rejects.toMatchObject({
      code: 'command.unknown',
      isAnswered: false,
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(request).toHaveBeenCalledTimes(1)
    useUnsettled.getState().entries[0]?.leave()
    await outcome
    expect(request.mock.calls[0]?.[0]).toMatchObject({
      method: 'POST',
      data: JSON.stringify(input),
      header: { 'Idempotency-Key': 'key-1' },
    })
  })

  it('sends eight at a time, because WeChat allows ten for the whole app', async () => {
    const finish: (() => void)[] = []
    request.mockImplementation(
      () =>
        new Promise((resolve) => {
          finish.push(() => {
            resolve(answer(200, {}))
          })
        }),
    )

    const calls = Array.from({ length: 12 }, (_, index) =>
      api.command('people.signOut', {}, String(index)),
    )
    await Promise.resolve()
    expect(request).toHaveBeenCalledTimes(8)

    while (finish.length > 0) {
      finish.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(calls)
    expect(request).toHaveBeenCalledTimes(12)
  })
})
