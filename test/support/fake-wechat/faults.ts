import type { WechatGateway } from '@linyi/server/platform/wechat/gateway'

/** What of WeChat can be made to fail: the calls of the gateway, and the token they are made with. */
export type FakeApi = keyof WechatGateway | 'token'

/** How a call fails. */
export type Fault =
  /** WeChat's usual way: HTTP 200 and a number. */
  | { readonly errcode: number; readonly errmsg?: string }
  /** The answer comes so much later; what was asked is done all the same. */
  | { readonly lateMs: number }
  /** Something between us and WeChat answers with a page. */
  | { readonly status: number; readonly text: string }
  /** The connection breaks before WeChat has done anything. */
  | 'cut'
  /** It breaks afterwards: done, and nobody hears of it. */
  | 'lost'

/** The faults that wait for the calls they are meant for, first come first served. */
export class FaultScript {
  private readonly waiting = new Map<FakeApi, Fault[]>()

  /** The next `times` calls of an API fail so. */
  add(api: FakeApi, fault: Fault, times: number): void {
    const queue = this.waiting.get(api) ?? []
    queue.push(...Array.from({ length: times }, () => fault))
    this.waiting.set(api, queue)
  }

  take(api: FakeApi): Fault | undefined {
    return this.waiting.get(api)?.shift()
  }

  clear(): void {
    this.waiting.clear()
  }

  /** What waits, for the page of switches. */
  list(): readonly { readonly api: FakeApi; readonly faults: readonly Fault[] }[] {
    return [...this.waiting].map(([api, faults]) => ({ api, faults }))
  }
}
