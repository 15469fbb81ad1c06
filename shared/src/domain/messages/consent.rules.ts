import { MESSAGE_TEMPLATES, type MessageTemplate } from './message-template'
import type { AppliedTemplate } from './templates'

/** What a person answered when asked for a kind of message (WECHAT 4). */
export const MESSAGE_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const
export type MessageAnswer = (typeof MESSAGE_ANSWERS)[number]

export const MESSAGE_ANSWER_TEXT: Record<MessageAnswer, string> = {
  accept: '同意接收',
  reject: '不同意接收',
  ban: '模板已被微信封禁',
  filter: '同名模板，微信没有询问',
}

const DAY_MS = 24 * 60 * 60 * 1000
/** A refusal is respected: that kind is not asked for again so soon [P]. */
const REFUSAL_RESTS_MS = 7 * DAY_MS
/** Whoever may be told so often is not asked again [P]. */
const ENOUGH = 3
/** WeChat takes more; a person reads no more at once [P]. */
export const ASKED_MAX = 3

/** What a person has agreed to for one kind of message. */
export interface Allowance {
  /** One-time messages that may still be sent: one for each tap on 允许. */
  readonly remaining: number
  /** A long-term template was accepted: as many as there are, until it is turned off. */
  readonly isLasting: boolean
  /** The person has switched this kind off with us, whatever WeChat would let through. */
  readonly isMuted: boolean
  readonly lastAnswer: MessageAnswer | null
  readonly answeredAt: Date | null
}

export const NO_ALLOWANCE: Allowance = {
  remaining: 0,
  isLasting: false,
  isMuted: false,
  lastAnswer: null,
  answeredAt: null,
}

/** Whether a message of this kind may be sent now. */
export const mayReceive = ({ remaining, isLasting, isMuted }: Allowance): boolean =>
  !isMuted && (isLasting || remaining > 0)

/** What an answer changes; a refusal takes back what was agreed to before it. */
export function afterAnswer(
  allowance: Allowance,
  answer: MessageAnswer,
  { isLasting, at }: { readonly isLasting: boolean; readonly at: Date },
): Allowance {
  const told = { lastAnswer: answer, answeredAt: at }
  switch (answer) {
    case 'accept':
      return isLasting
        ? { ...allowance, ...told, isLasting: true, isMuted: false }
        : { ...allowance, ...told, remaining: allowance.remaining + 1, isMuted: false }
    // one-time messages that were agreed to before stay agreed to; a popup asks for one more
    case 'reject':
      return { ...allowance, ...told, isLasting: false }
    case 'ban':
    case 'filter':
      return { ...allowance, ...told }
  }
}

/** A kind was turned off in WeChat's own settings, or WeChat let none through (43101). */
export const turnedOff = (allowance: Allowance): Allowance => ({
  ...allowance,
  remaining: 0,
  isLasting: false,
})

/** Whether it is worth and polite to ask for this kind now. */
export function isWorthAsking(
  { remaining, isLasting, isMuted, lastAnswer, answeredAt }: Allowance,
  now: Date,
): boolean {
  if (isMuted || isLasting || remaining >= ENOUGH) return false
  if (lastAnswer === null || lastAnswer === 'accept' || answeredAt === null) return true
  // the operator's fault and not the person's wish: another day it may be mended
  return now.getTime() - answeredAt.getTime() >= REFUSAL_RESTS_MS
}

/** The moments at which a person is asked: after an act of theirs that has a sequel. */
export const ASK_MOMENTS = [
  'afterRegister',
  'afterRaise',
  'afterSecond',
  'afterVote',
  'afterReply',
  'afterRate',
  'afterClaim',
] as const
export type AskMoment = (typeof ASK_MOMENTS)[number]

export const ASK_MOMENT_TEXT: Record<AskMoment, string> = {
  afterRegister: '登记之后',
  afterRaise: '提出议题之后',
  afterSecond: '附议之后',
  afterVote: '投票之后',
  afterReply: '报名会议之后',
  afterRate: '评价之后',
  afterClaim: '申请核实住址之后',
}

/** What the sequel of an act is told by: the nearest first. */
export const MOMENT_TEMPLATES: Record<AskMoment, readonly MessageTemplate[]> = {
  afterRegister: ['vote', 'meeting', 'digest'],
  afterRaise: ['progress', 'rating', 'meeting'],
  afterSecond: ['progress', 'meeting', 'vote'],
  afterVote: ['result', 'publication', 'vote'],
  afterReply: ['meeting', 'vote', 'result'],
  afterRate: ['progress', 'rating', 'digest'],
  afterClaim: ['review', 'vote', 'meeting'],
}

/** What the person is offered at that moment, in one sentence. */
export const MOMENT_OFFER = {
  afterRegister: '有表决和会议时，用微信告诉您？',
  afterRaise: '受理结果和办理进展，用微信告诉您？',
  afterSecond: '附议够数、要开会时，用微信告诉您？',
  afterVote: '计票结果出来，用微信告诉您？',
  afterReply: '会议有改动时，用微信告诉您？',
  afterRate: '事情有后续，用微信告诉您？',
  afterClaim: '核实结果出来，用微信告诉您？',
} as const satisfies Record<AskMoment, string>

/**
 * At most three kinds to ask for now. One-time and long-term ones are never mixed, for WeChat refuses
 * that (20002): the nearest of those worth asking for says which.
 */
export function templatesToAsk(
  wanted: readonly MessageTemplate[],
  applied: readonly Pick<AppliedTemplate, 'template' | 'isLasting'>[],
  allowanceOf: (template: MessageTemplate) => Allowance,
  now: Date,
): MessageTemplate[] {
  const worth = wanted.flatMap((template) => {
    const own = applied.find((one) => one.template === template)
    return own !== undefined && isWorthAsking(allowanceOf(template), now) ? [own] : []
  })
  const isLasting = worth[0]?.isLasting
  return worth
    .filter((one) => one.isLasting === isLasting)
    .slice(0, ASKED_MAX)
    .map(({ template }) => template)
}

/** All kinds in the order of the choices page. */
export const CHOICE_ORDER: readonly MessageTemplate[] = MESSAGE_TEMPLATES
