import { FakeWechat } from './fake-wechat/fake-wechat'
import { startTestService, type TestService } from './test-service'

/** A whole service with credentials, and the WeChat it talks to. */
export interface WechatService extends TestService {
  readonly wechat: FakeWechat
}

/** Starts both; they share the service's clock. */
export async function startWechatService(
  env: Readonly<Record<string, string>> = {},
): Promise<WechatService> {
  const wechat = await FakeWechat.start()
  const service = await startTestService({ env: { ...wechat.env, ...env } })
  wechat.serveFor(service)
  return {
    ...service,
    wechat,
    stop: async () => {
      await wechat.settled()
      await service.stop()
      await wechat.stop()
    },
  }
}
