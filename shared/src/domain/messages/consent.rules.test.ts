import {
  afterAnswer,
  ASK_MOMENTS,
  isWorthAsking,
  mayReceive,
  MOMENT_TEMPLATES,
  NO_ALLOWANCE,
  templatesToAsk,
  turnedOff,
  type Allowance,
} from './consent.rules'
import type { MessageTemplate } from './message-template'

const now = new Date('2026-11-21T10:00:00+08:00')
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const once = { isLasting: false, at: now }

describe('an answer', () => {
  it('of yes to a one-time template is one message more', () => {
    const twice = afterAnswer(afterAnswer(NO_ALLOWANCE, 'accept', once), 'accept', once)

    expect(twice.remaining).toBe(2)
    expect(mayReceive(twice)).toBe(true)
  })

  it('of yes to a long-term template is as many as there are', () => {
    const lasting = afterAnswer(NO_ALLOWANCE, 'accept', { isLasting: true, at: now })

    expect(lasting).toMatchObject({ remaining: 0, isLasting: true })
    expect(mayReceive(lasting)).toBe(true)
  })

  it('of yes switches a kind on again that was switched off here', () => {
    expect(afterAnswer({ ...NO_ALLOWANCE, isMuted: true }, 'accept', once).isMuted).toBe(false)
  })

  it('of no takes nothing back that was agreed to message by message', () => {
    const one = afterAnswer(NO_ALLOWANCE, 'accept', once)

    expect(afterAnswer(one, 'reject', once)).toMatchObject({ remaining: 1, lastAnswer: 'reject' })
  })

  it('in WeChat’s settings takes everything back', () => {
    expect(mayReceive(turnedOff({ ...NO_ALLOWANCE, remaining: 3, isLasting: true }))).toBe(false)
  })

  it.each(['ban', 'filter'] as const)('of %s changes no consent', (answer) => {
    expect(afterAnswer({ ...NO_ALLOWANCE, remaining: 1 }, answer, once).remaining).toBe(1)
  })
})

describe('whether a kind is asked for', () => {
  const refused = (days: number): Allowance => ({
    ...NO_ALLOWANCE,
    lastAnswer: 'reject',
    answeredAt: daysAgo(days),
  })

  it.each([
    ['nobody asked before', NO_ALLOWANCE, true],
    ['a refusal is six days old', refused(6), false],
    ['a refusal is a week old', refused(7), true],
    [
      'two more may be sent',
      { ...NO_ALLOWANCE, remaining: 2, lastAnswer: 'accept', answeredAt: now },
      true,
    ],
    ['three more may be sent', { ...NO_ALLOWANCE, remaining: 3 }, false],
    ['it was agreed to for good', { ...NO_ALLOWANCE, isLasting: true }, false],
    ['it is switched off here', { ...NO_ALLOWANCE, isMuted: true }, false],
  ] as const)('when %s', (_when, allowance, expected) => {
    expect(isWorthAsking(allowance, now)).toBe(expected)
  })
})

describe('what is asked for at once', () => {
  const all = (isLasting: boolean) =>
    (['vote', 'meeting', 'digest', 'result'] as const).map((template) => ({ template, isLasting }))
  const never = (): Allowance => NO_ALLOWANCE

  it('is at most three kinds', () => {
    const wanted: MessageTemplate[] = ['vote', 'meeting', 'digest', 'result']

    expect(templatesToAsk(wanted, all(false), never, now)).toEqual(['vote', 'meeting', 'digest'])
  })

  it('is never one-time and long-term together, which WeChat refuses', () => {
    const mixed = [
      { template: 'vote', isLasting: false },
      { template: 'meeting', isLasting: true },
      { template: 'digest', isLasting: false },
    ] as const

    expect(templatesToAsk(['vote', 'meeting', 'digest'], mixed, never, now)).toEqual([
      'vote',
      'digest',
    ])
    expect(templatesToAsk(['meeting', 'vote'], mixed, never, now)).toEqual(['meeting'])
  })

  it('leaves out what the operator has not applied for', () => {
    expect(templatesToAsk(['progress', 'vote'], all(false), never, now)).toEqual(['vote'])
  })

  it.each(ASK_MOMENTS)('has something to offer %s', (moment) => {
    expect(MOMENT_TEMPLATES[moment].length).toBeGreaterThan(0)
    expect(new Set(MOMENT_TEMPLATES[moment]).size).toBe(MOMENT_TEMPLATES[moment].length)
  })
})
