import { transition } from '../machine'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import { labelText, type MediaState } from './media-check'
import { MEDIA_EVENTS, MEDIA_MACHINE, type MediaFacts } from './media-check.machine'
import { canTakeDown, rulingOn } from './media-check.rules'

const NOW = new Date('2026-11-21T08:00:00Z')
const LATER = new Date('2026-11-22T08:00:00Z')
const facts = (known: Partial<MediaFacts> = {}): MediaFacts => ({
  doubt: null,
  appealUntil: null,
  isAppealed: false,
  ...known,
})

describe('a verdict on a picture or recording', () => {
  it.each([
    [{ suggest: 'pass', label: 100, errcode: 0 }, { event: 'clear' }],
    [{ suggest: 'risky', label: 20002, errcode: 0 }, { event: 'condemn' }],
    [
      { suggest: 'review', label: 20006, errcode: 0 },
      { event: 'doubt', doubt: 'flagged' },
    ],
    [
      { suggest: 'risky', label: 20001, errcode: 0 },
      { event: 'doubt', doubt: 'politics' },
    ],
    [
      { suggest: 'pass', label: 20001, errcode: 0 },
      { event: 'doubt', doubt: 'politics' },
    ],
    [
      { suggest: 'pass', label: 100, errcode: -1008 },
      { event: 'doubt', doubt: 'unreachable' },
    ],
    [
      { suggest: 'new word', label: 100, errcode: 0 },
      { event: 'doubt', doubt: 'flagged' },
    ],
  ])(
    '%j leads to %j: only a clear pass shows, politics and what is not understood go to a person',
    (verdict, ruling) => {
      expect(rulingOn(verdict)).toEqual(ruling)
    },
  )

  it('has a word for each label that is no all-clear, also for one that is new', () => {
    expect([100, null].map(labelText)).toEqual(['', ''])
    expect([20001, 20002, 21000, 99].map(labelText)).not.toContain('')
  })
})

describe('the states of a picture or recording', () => {
  const next = (state: MediaState, known: Partial<MediaFacts> = {}) =>
    Object.fromEntries(
      MEDIA_EVENTS.flatMap((event) => {
        const step = transition(MEDIA_MACHINE, state, event, facts(known), NOW)
        return step.allowed ? [[event, step.next]] : []
      }),
    )

  it('are left by these events alone', () => {
    expect(next('waiting')).toEqual({ clear: 'passed', doubt: 'held', condemn: 'refused' })
    expect(next('held', { doubt: 'flagged' })).toEqual({ pass: 'passed', refuse: 'refused' })
    expect(next('passed', { appealUntil: LATER })).toEqual({ takeDown: 'refused' })
    expect(next('refused', { appealUntil: LATER })).toEqual({ appeal: 'held' })
  })

  it('take an answer that came late, where a person was called for want of one', () => {
    expect(next('held', { doubt: 'noAnswer' })).toEqual({
      clear: 'passed',
      condemn: 'refused',
      pass: 'passed',
      refuse: 'refused',
    })
  })

  it('allow one appeal, within its time', () => {
    const reason = (known: Partial<MediaFacts>) => {
      const step = transition(MEDIA_MACHINE, 'refused', 'appeal', facts(known), NOW)
      return step.allowed ? null : step.reason
    }

    expect(reason({ appealUntil: LATER })).toBeNull()
    expect(reason({ appealUntil: NOW })).toBe('checks.media_appeal_over')
    expect(reason({})).toBe('checks.media_appeal_over')
    expect(reason({ appealUntil: LATER, isAppealed: true })).toBe('checks.media_appeal_used')
  })
})

describe('taking down what everybody sees', () => {
  const actor = (role: Role, scopeGrid: string | null): Actor => ({
    accountId: 'office',
    communityId: 'community',
    birthYear: null,
    consentVersion: null,
    residencies: [],
    roles: [
      {
        role,
        scope: scopeGrid === null ? { kind: 'community' } : { kind: 'grid', gridId: scopeGrid },
        from: new Date(0),
        to: null,
      },
    ],
  })
  const media = { ...facts(), state: 'passed', senderId: 'sender', decidedBy: null } as const
  const reasonOf = (who: Actor, known: Partial<Parameters<typeof canTakeDown>[1]> = {}) => {
    const answer = canTakeDown(who, { ...media, ...known }, 'grid', NOW)
    return answer.allowed ? null : answer.reason
  }

  it('is for those who check contents at the place, and never for the sender', () => {
    expect(reasonOf(actor('gridSecretary', 'grid'))).toBeNull()
    expect(reasonOf(actor('gridSecretary', 'other'))).toBe('checks.not_checker')
    expect(reasonOf(actor('councilChair', 'grid'))).toBe('checks.not_checker')
    expect(reasonOf(actor('gridSecretary', 'grid'), { senderId: 'office' })).toBe(
      'checks.own_content',
    )
  })

  it('is for the street alone where the street has let it pass', () => {
    expect(reasonOf(actor('communitySecretary', null), { isAppealed: true })).toBe(
      'checks.not_street',
    )
    expect(reasonOf(actor('streetOfficer', null), { isAppealed: true })).toBeNull()
  })

  it('is of no use where others do not see it', () => {
    expect(reasonOf(actor('gridSecretary', 'grid'), { state: 'held' })).toBe('checks.media_settled')
  })
})
