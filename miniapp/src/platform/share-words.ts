/** What a card that is sent to a chat is about. */
export type ShareKind = 'item' | 'ballot' | 'meeting' | 'outcome' | 'wall' | 'card' | 'household'

const WORDS: Record<ShareKind, string> = {
  item: '居民议题',
  ballot: '居民表决',
  meeting: '会议通知',
  outcome: '公示',
  wall: '社区公示栏',
  card: '党员服务公示牌',
  household: '邀请您加入我家',
}

/**
 * Words by which somebody is drawn to vote, to pass on or to be paid for it. A card names the matter and
 * asks for nothing (WECHAT 11); a title that somebody gave a matter may hold such words all the same.
 */
const INDUCEMENT =
  /转发|扩散|分享|拉票|投.{0,2}一票|投票给|请.{0,4}投|帮.{0,4}投|集赞|点赞|助力|有奖|奖品|奖金|奖励|红包|抽奖|领取/

/** Whether a title asks for something that a card must not ask for. */
export function isInducing(title: string): boolean {
  return INDUCEMENT.test(title.replace(/\s+/g, ''))
}

/** The title of a card: what it is and which, or only what it is. */
export function shareTitle(kind: ShareKind, name: string): string {
  const what = WORDS[kind]
  return name === '' || isInducing(name) ? what : `${what}：${name}`
}
