import type { WechatGateway } from './gateway'

let active: WechatGateway | null = null

/** Sets the gateway of this process; null for a service without credentials. */
export function useWechat(gateway: WechatGateway | null): void {
  active = gateway
}

/** The way to WeChat, or null in a demo without credentials. */
export function wechat(): WechatGateway | null {
  return active
}
