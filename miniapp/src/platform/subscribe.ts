import Taro from '@tarojs/taro'

/** What somebody said to one template; the three variants of accept say how loudly it may arrive. */
export type SubscribeWord =
  | 'accept'
  | 'reject'
  | 'ban'
  | 'filter'
  | 'acceptWithAlert'
  | 'acceptWithAudio'
  | 'acceptWithForcePush'

export type SubscribeAnswer =
  | { readonly outcome: 'answered'; readonly answers: Readonly<Record<string, SubscribeWord>> }
  /** Messages of this mini-program are switched off altogether; nothing can be asked. */
  | { readonly outcome: 'off' }
  /** WeChat could not ask; its code says why, null where there is no WeChat. */
  | { readonly outcome: 'unavailable'; readonly code: number | null }

const WORDS: readonly string[] = [
  'accept',
  'reject',
  'ban',
  'filter',
  'acceptWithAlert',
  'acceptWithAudio',
  'acceptWithForcePush',
] satisfies readonly SubscribeWord[]

/** WeChat takes five at a time (WECHAT 4, 20003 above it). */
const TEMPLATES_MAX = 5
/** The main switch for messages is off (WECHAT 4). */
const MAIN_SWITCH_OFF = 20_004

const isWord = (word: unknown): word is SubscribeWord =>
  typeof word === 'string' && WORDS.includes(word)

/**
 * Asks whether messages of these templates may come. Never throws.
 *
 * Call it as the first thing that a tap does: WeChat opens its question only right after a finger, so no
 * await may stand before it (WECHAT 4).
 */
export function requestSubscribe(templateIds: readonly string[]): Promise<SubscribeAnswer> {
  const ids = templateIds.slice(0, TEMPLATES_MAX)
  if (process.env.TARO_ENV !== 'weapp' || ids.length === 0) {
    return Promise.resolve({ outcome: 'unavailable', code: null })
  }
  return new Promise((resolve) => {
    const option = {
      tmplIds: ids,
      success: (result: Record<string, unknown>) => {
        const said = ids.flatMap((id) => {
          const word = result[id]
          return isWord(word) ? [[id, word] as const] : []
        })
        resolve({ outcome: 'answered', answers: Object.fromEntries(said) })
      },
      fail: (failure: object) => {
        resolve(refusalOf(failure))
      },
    }
    // Taro's types ask for the ids of another platform as well
    const asked = Taro.requestSubscribeMessage(
      option as unknown as Parameters<typeof Taro.requestSubscribeMessage>[0],
    ) as Promise<unknown> | undefined
    asked?.catch(() => undefined)
  })
}

/** Base libraries call the code `errCode` or `errno`. */
function refusalOf(failure: object): SubscribeAnswer {
  const { errCode, errno } = failure as { errCode?: unknown; errno?: unknown }
  const code = typeof errCode === 'number' ? errCode : typeof errno === 'number' ? errno : null
  return code === MAIN_SWITCH_OFF ? { outcome: 'off' } : { outcome: 'unavailable', code }
}

/** What somebody has said for good (「总是保持以上选择」), and whether messages are on at all. */
export interface SubscriptionSettings {
  readonly isMainOn: boolean
  readonly answers: Readonly<Record<string, string>>
}

/** Reads what WeChat keeps of somebody's choices; null in a browser or when it cannot say. */
export async function subscriptionSettings(): Promise<SubscriptionSettings | null> {
  if (process.env.TARO_ENV !== 'weapp') return null
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    const kept = subscriptionsSetting as
      | { mainSwitch?: boolean; itemSettings?: Record<string, string> }
      | undefined
    if (kept?.mainSwitch === undefined) return null
    return { isMainOn: kept.mainSwitch, answers: kept.itemSettings ?? {} }
  } catch {
    return null
  }
}

/** Opens WeChat's own page where messages of this mini-program are switched on and off. */
export async function openMessageSettings(): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') return
  try {
    await Taro.openSetting({ withSubscriptions: true })
  } catch {
    // closed without a change
  }
}
