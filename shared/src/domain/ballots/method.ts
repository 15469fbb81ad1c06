import { allow, deny, type Decision } from '../decision'
import { CHOICES, CHOICE_TEXT, type Choice } from './ballot'

export const METHOD_KINDS = ['motion', 'chooseOne', 'chooseUpTo', 'score', 'ranked'] as const
export type MethodKind = (typeof METHOD_KINDS)[number]

export const METHOD_KIND_TEXT: Record<MethodKind, string> = {
  motion: '赞成、反对、弃权',
  chooseOne: '单选',
  chooseUpTo: '多选',
  score: '打分',
  ranked: '排序',
}

/** How ranked papers are counted. */
export const RANKED_COUNTS = ['schulze', 'elimination'] as const
export type RankedCount = (typeof RANKED_COUNTS)[number]

export const RANKED_COUNT_TEXT: Record<RankedCount, string> = {
  schulze: '两两比较（舒尔茨法）',
  elimination: '逐轮淘汰',
}

/** One of several things to choose from. The id is a letter or two and stands on the paper. */
export interface Option {
  readonly id: string
  readonly text: string
}

/** 赞成、反对、弃权 on one sentence. */
export interface MotionMethod {
  readonly kind: 'motion'
}

/** How people answer, and how many of the options are taken (`seats`). */
export type BallotMethod =
  | MotionMethod
  | { readonly kind: 'chooseOne'; readonly options: readonly Option[]; readonly seats: number }
  | {
      readonly kind: 'chooseUpTo'
      readonly options: readonly Option[]
      readonly seats: number
      readonly max: number
    }
  | {
      readonly kind: 'score'
      readonly options: readonly Option[]
      readonly seats: number
      readonly max: number
    }
  | {
      readonly kind: 'ranked'
      readonly options: readonly Option[]
      readonly seats: number
      readonly count: RankedCount
    }

export type OptionMethod = Exclude<BallotMethod, MotionMethod>

export type MethodReason = 'ballots.options_wrong'
export type MarkReason = 'ballots.bad_mark'

const OPTIONS_MAX = 20
const SCORE_MAX = 10
const OPTION_ID = /^[a-z][a-z0-9]?$/

/** Whether a method can be voted by: enough different options, fewer seats than options. */
export function isMethodSound(method: BallotMethod): Decision<MethodReason> {
  if (method.kind === 'motion') return allow()
  const { options, seats } = method
  const ids = new Set(options.map((option) => option.id))
  const isSound =
    options.length >= 2 &&
    options.length <= OPTIONS_MAX &&
    ids.size === options.length &&
    new Set(options.map((option) => option.text)).size === options.length &&
    options.every((option) => OPTION_ID.test(option.id)) &&
    seats >= 1 &&
    seats < options.length &&
    (method.kind !== 'chooseUpTo' || (method.max >= 1 && method.max <= options.length)) &&
    (method.kind !== 'score' || (method.max >= 1 && method.max <= SCORE_MAX))
  return isSound ? allow() : deny('ballots.options_wrong')
}

/**
 * What is written on a paper, as one short text with one form for one meaning, so that a published
 * box can be read and counted by anybody:
 * `yes` `no` · `a` · `a,c` · `a=3,b=0` · `a>c>b` · `abstain` · `spoilt` (only on paper).
 */
export type Mark = string

export const ABSTAIN: Mark = 'abstain'
export const SPOILT: Mark = 'spoilt'

/** The mark in its one form, or the refusal of what this ballot cannot count. */
export function readMark(
  method: BallotMethod,
  text: string,
): { readonly allowed: true; readonly mark: Mark } | { allowed: false; reason: MarkReason } {
  const mark = text === ABSTAIN ? ABSTAIN : canonicalMark(method, text)
  return mark === null ? { allowed: false, reason: 'ballots.bad_mark' } : { allowed: true, mark }
}

function canonicalMark(method: BallotMethod, text: string): Mark | null {
  if (method.kind === 'motion') return isChoice(text) ? text : null
  const ids = method.options.map((option) => option.id)
  const known = (list: readonly string[]): boolean =>
    list.length > 0 && new Set(list).size === list.length && list.every((id) => ids.includes(id))
  switch (method.kind) {
    case 'chooseOne':
      return ids.includes(text) ? text : null
    case 'chooseUpTo': {
      const list = text.split(',')
      return known(list) && list.length <= method.max ? [...list].sort().join(',') : null
    }
    case 'score': {
      const pairs = text.split(',').map((pair) => /^([a-z][a-z0-9]?)=(\d{1,2})$/.exec(pair))
      const scores = pairs.map((pair) => ({ id: pair?.[1] ?? '', points: Number(pair?.[2]) }))
      const isSound =
        known(scores.map(({ id }) => id)) &&
        scores.every(({ points }) => Number.isInteger(points) && points <= method.max)
      if (!isSound) return null
      return scores
        .map(({ id, points }) => `${id}=${String(points)}`)
        .sort()
        .join(',')
    }
    case 'ranked': {
      const list = text.split('>')
      return known(list) ? list.join('>') : null
    }
  }
}

export function isChoice(text: string): text is Choice {
  return (CHOICES as readonly string[]).includes(text)
}

/** The options a mark names, in its order; empty for an abstention or a spoilt paper. */
export function optionsOn(method: OptionMethod, mark: Mark): readonly string[] {
  if (mark === ABSTAIN || mark === SPOILT) return []
  switch (method.kind) {
    case 'chooseOne':
      return [mark]
    case 'chooseUpTo':
    case 'score':
      return mark.split(',').map((part) => part.split('=')[0] ?? '')
    case 'ranked':
      return mark.split('>')
  }
}

/** The points a mark gives to each option it names: one each, or the score. */
export function pointsOn(method: OptionMethod, mark: Mark): ReadonlyMap<string, number> {
  if (method.kind !== 'score') {
    return new Map(optionsOn(method, mark).map((id) => [id, 1]))
  }
  if (mark === ABSTAIN || mark === SPOILT) return new Map()
  return new Map(
    mark.split(',').map((part) => {
      const [id = '', points = '0'] = part.split('=')
      return [id, Number(points)]
    }),
  )
}

/** A mark in words, as the confirmation and the published box read it. */
export function markText(method: BallotMethod, mark: Mark): string {
  if (mark === SPOILT) return '废票'
  if (mark === ABSTAIN) return CHOICE_TEXT.abstain
  if (method.kind === 'motion') return isChoice(mark) ? CHOICE_TEXT[mark] : mark
  const nameOf = (id: string): string =>
    method.options.find((option) => option.id === id)?.text ?? id
  if (method.kind === 'score') {
    const points = [...pointsOn(method, mark)]
    return points.map(([id, figure]) => `${nameOf(id)} ${String(figure)} 分`).join('、')
  }
  return optionsOn(method, mark)
    .map(nameOf)
    .join(method.kind === 'ranked' ? ' › ' : '、')
}
