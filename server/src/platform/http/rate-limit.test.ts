import { AppError } from './app-error'
import { rateLimit } from './rate-limit'
import type { RequestState } from './request-context'

const GATEWAY = '10.0.0.1'

/** How many of these calls are let through, one after the other. */
async function letThrough(
  calls: readonly Partial<RequestState>[],
  path = '/api/agenda.list',
): Promise<number> {
  const layer = rateLimit(2)
  let passed = 0
  for (const state of calls) {
    const context = { path, ip: GATEWAY, state, get: () => '', set: () => undefined }
    try {
      await layer(context as never, () => Promise.resolve())
      passed += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return passed
}

describe('the limit of requests', () => {
  it('holds for an address without a session', async () => {
    expect(await letThrough([{}, {}, {}, {}])).toBe(2)
  })

  it('holds for each person where WeChat says whose call it is, not for its gateway', async () => {
    const people = ['o1', 'o2', 'o3'].map((wechatOpenid) => ({ wechatOpenid }))
    expect(await letThrough([...people, ...people, ...people])).toBe(6)
  })
})
