/**
 * What a mini-program code opens. WeChat takes at most 32 visible characters along (WECHAT 6), so that each
 * kind is one letter and an identifier, and nothing else.
 */
export type Scene =
  /** 议题 */
  | { readonly kind: 'item'; readonly id: string }
  /** 表决 */
  | { readonly kind: 'ballot'; readonly id: string }
  /** 公示 */
  | { readonly kind: 'outcome'; readonly id: string }
  /** 党员服务公示牌: the building whose card it is. */
  | { readonly kind: 'card'; readonly id: string }
  /** 电脑登录 */
  | { readonly kind: 'desk'; readonly id: string }
  /** 签到: the meeting and the six figures that hold for a minute. */
  | { readonly kind: 'checkIn'; readonly id: string; readonly code: string }
  /** 家人邀请码 */
  | { readonly kind: 'household'; readonly code: string }
export type SceneKind = Scene['kind']

export const SCENE_LENGTH_MAX = 32

const ID = '([0-9a-f]{24})'

interface Form {
  readonly letter: string
  readonly pattern: RegExp
  readonly read: (parts: readonly string[]) => Scene
}

const named = (letter: string, kind: 'item' | 'ballot' | 'outcome' | 'card' | 'desk'): Form => ({
  letter,
  pattern: new RegExp(`^${letter}=${ID}$`),
  read: ([id = '']) => ({ kind, id }),
})

/** One letter each, printed on paper: a letter is never given to another kind. */
const FORMS: Readonly<Record<SceneKind, Form>> = {
  item: named('i', 'item'),
  ballot: named('b', 'ballot'),
  outcome: named('o', 'outcome'),
  card: named('p', 'card'),
  desk: named('d', 'desk'),
  checkIn: {
    letter: 'm',
    pattern: new RegExp(`^m=${ID}([0-9]{6})$`),
    read: ([id = '', code = '']) => ({ kind: 'checkIn', id, code }),
  },
  household: {
    letter: 'h',
    pattern: /^h=([0-9A-Z]{8})$/,
    read: ([code = '']) => ({ kind: 'household', code }),
  },
}

/** Codes on paper and on walls, which open the same for years. The others hold for minutes or days. */
const LASTING: readonly SceneKind[] = ['item', 'ballot', 'outcome', 'card']

/** Whether a code is worth keeping: it will be asked for again and says the same then. */
export function isLasting({ kind }: Scene): boolean {
  return LASTING.includes(kind)
}

/** The words that a code carries: `i=` and the number of a matter. */
export function sceneText(scene: Scene): string {
  const { letter } = FORMS[scene.kind]
  return `${letter}=${'id' in scene ? scene.id : ''}${'code' in scene ? scene.code : ''}`
}

/** What a code carried, or null where it is none of ours. */
export function readScene(text: string): Scene | null {
  for (const { pattern, read } of Object.values(FORMS)) {
    const [match, ...parts] = pattern.exec(text) ?? []
    if (match !== undefined) return read(parts)
  }
  return null
}

/** The page that every code opens; it leads on from there. Without a leading slash, as WeChat wants it. */
export const SCENE_PAGE = 'pages/scene/index'

/**
 * What a scan inside of the app read: the path of a mini-program code, or the words that WeChat hands over
 * with them. Null where it was another code.
 */
export function sceneOfPath(path: string): Scene | null {
  const [page = '', query = ''] = path.replace(/^\//, '').split('?')
  if (page !== SCENE_PAGE) return null
  const [, words] = /(?:^|&)scene=([^&]*)/.exec(query) ?? []
  return words === undefined ? null : readScene(decoded(words))
}

/** WeChat hands the words over escaped, and some phones twice. */
export function decoded(words: string): string {
  try {
    const once = decodeURIComponent(words)
    return once.includes('%') ? decodeURIComponent(once) : once
  } catch {
    return ''
  }
}
