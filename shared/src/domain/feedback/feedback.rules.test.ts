import fc from 'fast-check'
import { transition } from '../machine'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import { FEEDBACK_STATUSES, type FeedbackStatus } from './feedback'
import { FEEDBACK_EVENTS, FEEDBACK_MACHINE } from './feedback.machine'
import {
  canAnswerFeedback,
  canAskAgain,
  canWriteFeedback,
  FEEDBACK_PROMISE,
  feedbackAnswerBy,
  feedbackAskAgainUntil,
  type FeedbackState,
} from './feedback.rules'

/** A Friday in Shanghai. */
const NOW = new Date('2026-11-20T02:00:00Z')
const days = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000)

const person = (
  accountId: string,
  role: Role | null = null,
  gridId: string | null = null,
): Actor => ({
  accountId,
  communityId: 'c',
  birthYear: 1980,
  consentVersion: '1',
  residencies: [],
  roles:
    role === null
      ? []
      : [
          {
            role,
            scope: gridId === null ? { kind: 'community' } : { kind: 'grid', gridId },
            from: new Date('2026-01-01T00:00:00Z'),
            to: null,
          },
        ],
})
const feedback = (change: Partial<FeedbackState> = {}): FeedbackState => ({
  authorId: 'author',
  status: 'open',
  hasAskedAgain: false,
  askAgainUntil: null,
  ...change,
})
const answered = feedback({ status: 'answered', askAgainUntil: days(7) })

describe('feedback to the operator', () => {
  it('is answered within five working days, whatever day it is written on', () => {
    expect(feedbackAnswerBy(NOW).toISOString()).toBe('2026-11-27T16:00:00.000Z')
  })

  it('may be written until five of a person wait', () => {
    expect(canWriteFeedback(FEEDBACK_PROMISE.openMax - 1).allowed).toBe(true)
    expect(canWriteFeedback(FEEDBACK_PROMISE.openMax)).toMatchObject({
      reason: 'feedback.too_many',
    })
  })

  it.each([
    ['communitySecretary', null, true],
    ['streetOfficer', null, true],
    ['gridSecretary', null, false],
    ['communitySecretary', 'g', false],
    [null, null, false],
  ] as const)('is answered by %s of grid %s: %s', (role, gridId, isAllowed) => {
    expect(canAnswerFeedback(person('x', role, gridId), feedback(), NOW).allowed).toBe(isAllowed)
  })

  it('is answered by nobody who wrote it', () => {
    const own = person('author', 'streetOfficer')

    expect(canAnswerFeedback(own, feedback(), NOW)).toMatchObject({
      reason: 'feedback.own_words',
    })
  })

  it('may be asked once more by its author, once, and while the answer is new', () => {
    const until = feedbackAskAgainUntil(NOW)
    const fresh = { ...answered, askAgainUntil: until }
    const author = person('author')

    expect(canAskAgain(author, fresh, new Date(until.getTime() - 1)).allowed).toBe(true)
    expect(canAskAgain(author, fresh, until)).toMatchObject({ reason: 'feedback.ask_again_over' })
    expect(canAskAgain(author, { ...fresh, hasAskedAgain: true }, NOW)).toMatchObject({
      reason: 'feedback.asked_before',
    })
    expect(canAskAgain(person('else'), fresh, NOW)).toMatchObject({
      reason: 'feedback.not_author',
    })
  })

  const EXPECTED: Readonly<Record<string, FeedbackStatus>> = {
    'open answer': 'answered',
    'askedAgain answer': 'answered',
    'answered askAgain': 'askedAgain',
  }
  const pairs = FEEDBACK_STATUSES.flatMap((status) =>
    FEEDBACK_EVENTS.map((event) => [status, event] as const),
  )

  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(FEEDBACK_MACHINE, status, event, answered, NOW)

    expect(step.allowed ? step.next : undefined).toBe(EXPECTED[`${status} ${event}`])
  })

  it('never ends without a reply: whatever happens, it rests only behind an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FEEDBACK_EVENTS), { maxLength: 8 }), (events) => {
        let state = feedback()
        let said: 'author' | 'office' = 'author'
        let answers = 0
        for (const event of events) {
          const step = transition(FEEDBACK_MACHINE, state.status, event, state, NOW)
          if (!step.allowed) continue
          said = event === 'answer' ? 'office' : 'author'
          answers += event === 'answer' ? 1 : 0
          state = {
            ...state,
            status: step.next,
            hasAskedAgain: state.hasAskedAgain || event === 'askAgain',
            askAgainUntil: feedbackAskAgainUntil(NOW),
          }
        }
        expect(state.status === 'answered').toBe(said === 'office')
        expect(answers).toBeLessThanOrEqual(2)
      }),
    )
  })
})
