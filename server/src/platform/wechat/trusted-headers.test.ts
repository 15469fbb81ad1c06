import type { IncomingHttpHeaders } from 'node:http'
import type { RequestState } from '../http/request-context'
import { trustedHeaders } from './trusted-headers'

const APPID = 'wx0123456789abcdef'
const FROM_WECHAT = { 'x-wx-source': 'wx_client', 'x-wx-appid': APPID, 'x-wx-openid': 'o1' }

/** What is left of a request behind the layer. */
async function behind(
  headers: IncomingHttpHeaders,
  isTrusted = true,
): Promise<{ readonly state: Partial<RequestState>; readonly headers: readonly string[] }> {
  const state: Partial<RequestState> = {}
  const context = {
    state,
    req: { headers },
    get: (name: string) => headers[name.toLowerCase()] ?? '',
  }
  const layer = trustedHeaders({ isTrusted, appid: APPID })
  await layer(context as never, () => Promise.resolve())
  return { state, headers: Object.keys(headers) }
}

describe('what Cloud Hosting says of the caller', () => {
  it('is believed where the operator says so and WeChat’s mark is there', async () => {
    expect((await behind({ ...FROM_WECHAT })).state).toEqual({ wechatOpenid: 'o1' })
  })

  it('is nothing without the operator’s word, the mark, or for another app', async () => {
    const { 'x-wx-source': _, ...unmarked } = FROM_WECHAT
    expect((await behind({ ...FROM_WECHAT }, false)).state).toEqual({})
    expect((await behind(unmarked)).state).toEqual({})
    expect((await behind({ ...FROM_WECHAT, 'x-wx-appid': 'wx-other' })).state).toEqual({})
  })

  it('is WeChat itself only where it comes for none of the users, of this app or another', async () => {
    const { 'x-wx-openid': _, ...forNobody } = FROM_WECHAT
    expect((await behind(forNobody)).state).toEqual({ isWechatItself: true })
    expect((await behind({ ...forNobody, 'x-wx-from-openid': 'o2' })).state).toEqual({})
  })

  it.each([true, false])('reaches no later layer as a header (trusted: %s)', async (isTrusted) => {
    const { headers } = await behind({ ...FROM_WECHAT, 'x-wx-unionid': 'u', host: 'a' }, isTrusted)
    expect(headers).toEqual(['host'])
  })
})
