/** An event that WeChat pushed, as features see it. */
export interface WechatPush {
  readonly event: string
  /** The person it is about; empty where it is about none. */
  readonly openid: string
  readonly at: Date
  /** The event's own fields: `List` is an array and `label` a number, whatever WeChat has sent. */
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * What a feature does with an event; the same one may come twice after a crash. One that throws is
 * asked again, ten times over a quarter of an hour.
 */
export type PushHandler = (push: WechatPush) => Promise<void>

const handlers = new Map<string, PushHandler>()

/** Registers what is done with an event; one handler for each. */
export function onPush(event: string, handler: PushHandler): void {
  handlers.set(event, handler)
}

export function pushHandler(event: string): PushHandler | undefined {
  return handlers.get(event)
}

let isConfigured = false

/** Says whether WeChat has an address for its pushes here. */
export function usePush(isPushed: boolean): void {
  isConfigured = isPushed
}

/** Whether WeChat tells this service by pushes what its people have done. */
export function hasPush(): boolean {
  return isConfigured
}
