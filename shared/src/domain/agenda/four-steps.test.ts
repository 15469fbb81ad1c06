import { transition } from '../machine'
import { FOUR_STEPS, FOUR_STEPS_DEFAULT, FOUR_STEPS_STATUSES, fourStepSentence } from './four-steps'
import {
  FOUR_STEPS_MACHINE,
  mayPublishResult,
  nextFourStep,
  type FourStepsEvent,
  type FourStepsFacts,
  type FourStepsState,
} from './four-steps.machine'

const NOW = new Date('2026-11-21T02:00:00Z')
const held: FourStepsFacts = {
  rules: FOUR_STEPS_DEFAULT,
  isAtStage: true,
  figures: { expected: 40, present: 30, yes: 28, no: 1, abstain: 1 },
  isPassed: true,
  heldOn: '2026-11-20',
  today: '2026-11-21',
  heldBefore: '2026-11-20',
  isWorkAccepted: true,
}
const states: readonly FourStepsState[] = ['none', ...FOUR_STEPS_STATUSES]
const events: readonly FourStepsEvent[] = [...FOUR_STEPS, 'sign']

const ask = (
  state: FourStepsState,
  event: FourStepsEvent,
  change: Partial<FourStepsFacts> = {},
) => {
  const step = transition(FOUR_STEPS_MACHINE, state, event, { ...held, ...change }, NOW)
  return step.allowed ? step.next : step.reason
}

describe('the four deliberations', () => {
  const EXPECTED: Readonly<Record<string, FourStepsState>> = {
    'none branch': 'proposed',
    'stopped branch': 'proposed',
    'decided branch': 'proposed',
    'signed branch': 'proposed',
    'proposed committees': 'discussed',
    'discussed partyMembers': 'reviewed',
    'reviewed residents': 'decided',
    'decided sign': 'signed',
  }

  it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))(
    'come in their order and in no other: %s, then %s',
    (state, event) => {
      expect(ask(state, event)).toBe(EXPECTED[`${state} ${event}`] ?? 'agenda.four_steps_order')
    },
  )

  it('stop where one of them says no, and are proposed anew', () => {
    for (const state of ['proposed', 'discussed', 'reviewed'] as const) {
      const step = nextFourStep(state)
      expect(step && ask(state, step, { isPassed: false })).toBe('stopped')
    }
    expect(nextFourStep('stopped')).toBe('branch')
  })

  it('begin with a proposal or not at all', () => {
    expect(ask('none', 'branch', { isPassed: false })).toBe('agenda.four_steps_not_proposed')
  })

  it.each([true, false])(
    'are held by then, and not before the step before (passed: %s)',
    (isPassed) => {
      const change = { isPassed }
      expect(ask('proposed', 'committees', { ...change, heldOn: '2026-11-22' })).toBe(
        'agenda.four_steps_date',
      )
      expect(ask('proposed', 'committees', { ...change, heldOn: '2026-11-19' })).toBe(
        'agenda.four_steps_date',
      )
    },
  )

  it.each([
    [{ expected: 0, present: 0, yes: 0, no: 0, abstain: 0 }],
    [{ expected: 10, present: 11, yes: 0, no: 0, abstain: 0 }],
    [{ expected: 10, present: 10, yes: 9, no: 1, abstain: 1 }],
  ])('have no more votes than people: %j', (figures) => {
    expect(ask('proposed', 'committees', { figures })).toBe('agenda.four_steps_figures')
  })

  it('count as passed by more than half of those expected and of those who came', () => {
    const reach = (present: number, yes: number) =>
      ask('discussed', 'partyMembers', {
        figures: { expected: 40, present, yes, no: 0, abstain: 0 },
      })
    expect(reach(20, 20)).toBe('agenda.four_steps_short')
    expect(reach(22, 11)).toBe('agenda.four_steps_short')
    expect(reach(21, 11)).toBe('reviewed')
  })

  it('reckon nothing for the residents’ meeting, whose figures nobody has confirmed', () => {
    const figures = { expected: 1000, present: 10, yes: 6, no: 4, abstain: 0 }
    expect(ask('reviewed', 'residents', { figures })).toBe('decided')
  })

  it('are off where the community has not switched them on, or the matter is older than the rules', () => {
    const rules = { ...FOUR_STEPS_DEFAULT, isOffered: false }
    expect(ask('none', 'branch', { rules })).toBe('agenda.four_steps_off')
    expect(ask('none', 'branch', { rules: null })).toBe('agenda.four_steps_off')
  })

  it('are signed for when the work has been accepted, and before the result is published', () => {
    expect(ask('decided', 'sign', { isWorkAccepted: false })).toBe('agenda.four_steps_not_done')
    expect(states.filter((state) => !mayPublishResult(state).allowed)).toEqual(['decided'])
  })

  it('read as a sentence with their figures', () => {
    expect(
      fourStepSentence({ ...held.figures, heldOn: held.heldOn, body: '党员大会', isPassed: true }),
    ).toBe('11月20日 党员大会：应到 40 人，到会 30 人，赞成 28、反对 1、弃权 1，通过。')
  })
})
