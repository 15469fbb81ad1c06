import type { TextScene } from '@linyi/shared/contract/content'
import { contentLabelOf, POLITICS } from '@linyi/shared/domain/checks/check'
import { wechat } from '../wechat/current'
import { WechatError, type ContentVerdict, type WechatGateway } from '../wechat/gateway'
import { doubtful, FIT, UNFIT, type TextVerdict } from './verdict'
import { checkWords } from './word-list'

/** What WeChat takes in one piece. */
const PIECE_MAX = 2500
/** Nobody waits longer for WeChat than this; then a person looks. */
const ANSWER_MS = 2000

/** Texts of one person, as WeChat wants to know of them. */
export interface AuthoredTexts {
  readonly texts: readonly string[]
  readonly scene: TextScene
  /** The author in WeChat; null where the account never came through it. */
  readonly openid: () => Promise<string | null>
}

/** The texts in as few pieces as WeChat takes, cut between characters. */
export function piecesOf(texts: readonly string[]): string[] {
  const characters = Array.from(texts.join('\n'))
  return Array.from({ length: Math.ceil(characters.length / PIECE_MAX) }, (_piece, index) =>
    characters.slice(index * PIECE_MAX, (index + 1) * PIECE_MAX).join(''),
  )
}

/**
 * What one answer means. Politics meets the ordinary words of a council, 党支部 or 书记: it is for a
 * person to say, neither passed nor refused by a machine (WECHAT 5).
 */
function meaningOf({ suggest, label: number, traceId }: ContentVerdict): TextVerdict {
  const label = contentLabelOf(number)
  if (label === POLITICS) return doubtful('politics', { label, traceId })
  if (suggest === 'pass') return { ...FIT, label, traceId }
  if (suggest === 'risky') return { ...UNFIT, label, traceId }
  return doubtful('wechat', { label, traceId })
}

const WEIGHT = { pass: 0, review: 1, risky: 2 } as const

const worstOf = (verdicts: readonly TextVerdict[]): TextVerdict =>
  verdicts.reduce((worst, one) => (WEIGHT[one.suggest] > WEIGHT[worst.suggest] ? one : worst), FIT)

/** @throws WechatError when there is no answer in time */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new WechatError(0, 'tryAgain'))
    }, ANSWER_MS)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

async function askWechat(
  gateway: WechatGateway,
  { texts, scene, openid: findOpenid }: AuthoredTexts,
): Promise<TextVerdict> {
  const openid = await findOpenid()
  if (openid === null) return doubtful('noIdentity')
  const nickname = scene === 'profile' ? { nickname: texts.join(' ') } : {}
  try {
    const answers = await inTime(
      Promise.all(
        piecesOf(texts).map((text) => gateway.checkText({ openid, scene, text, ...nickname })),
      ),
    )
    return worstOf(answers.map(meaningOf))
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    // whatever the reason: without an answer nothing is shown before a person has looked
    return doubtful(error.policy === 'reopen' ? 'visit' : 'unanswered')
  }
}

/**
 * Checks texts that others are to see: by the word list first, then by WeChat where it is connected. It
 * fails closed: no answer is a doubt.
 */
export async function checkTexts(authored: AuthoredTexts): Promise<TextVerdict> {
  if (authored.texts.length === 0) return FIT
  const own = checkWords(authored.texts)
  const gateway = wechat()
  if (gateway === null || own.suggest === 'risky') return own
  const theirs = await askWechat(gateway, authored)
  return worstOf([theirs, own])
}
