import fc from 'fast-check'
import { transition, type Step } from '../machine'
import { ACTION_STATUSES, type ActionStatus } from './action'
import {
  ACTION_EVENTS,
  ACTION_MACHINE,
  type ActionFacts,
  type ActionReason,
} from './action.machine'

const now = new Date('2026-11-23T02:00:00Z')
const later = new Date(now.getTime() + 3_600_000)

const willing: ActionFacts = {
  hasObjected: false,
  objectUntil: later,
  hasProof: true,
  openParts: 0,
  chairSigned: true,
  supervisorSigned: true,
}

/** The whole life of an action (A4.4); what is not here is refused. */
const LEADS_TO: Readonly<Record<string, ActionStatus>> = {
  'assigned accept': 'accepted',
  'assigned object': 'objected',
  'objected upholdObjection': 'assigned',
  'objected rejectObjection': 'accepted',
  'assigned start': 'inProgress',
  'accepted start': 'inProgress',
  'inProgress start': 'inProgress',
  'assigned claimDone': 'doneClaimed',
  'accepted claimDone': 'doneClaimed',
  'inProgress claimDone': 'doneClaimed',
  'doneClaimed verify': 'verified',
  'doneClaimed rework': 'inProgress',
  'verified rework': 'inProgress',
  'assigned declareInfeasible': 'infeasible',
  'accepted declareInfeasible': 'infeasible',
  'inProgress declareInfeasible': 'infeasible',
  'assigned stop': 'stopped',
  'objected stop': 'stopped',
  'accepted stop': 'stopped',
  'inProgress stop': 'stopped',
  'doneClaimed stop': 'stopped',
  'verified stop': 'stopped',
  'verified close': 'closed',
}
const pairs = ACTION_STATUSES.flatMap((status) =>
  ACTION_EVENTS.map((event) => [status, event] as const),
)

describe('ACTION_MACHINE', () => {
  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(ACTION_MACHINE, status, event, willing, now)

    expect(step.allowed ? step.next : undefined).toBe(LEADS_TO[`${status} ${event}`])
  })

  it.each([
    ['assigned', 'object', { hasObjected: true }, 'actions.already_objected'],
    ['assigned', 'object', { objectUntil: now }, 'actions.objection_over'],
    ['inProgress', 'claimDone', { openParts: 1 }, 'actions.parts_open'],
    ['inProgress', 'claimDone', { hasProof: false }, 'agenda.proof_missing'],
    ['doneClaimed', 'verify', { chairSigned: false }, 'agenda.signatures_missing'],
    ['doneClaimed', 'verify', { supervisorSigned: false }, 'agenda.signatures_missing'],
  ] as const)('in %s refuses %s where %j', (status, event, facts, reason) => {
    const step = transition(ACTION_MACHINE, status, event, { ...willing, ...facts }, now)

    expect(step).toEqual({ allowed: false, reason })
  })

  it('is verified by no way that leaves out the proof and both signatures', () => {
    const fact = fc.record({
      hasObjected: fc.boolean(),
      objectUntil: fc.constantFrom(now, later),
      hasProof: fc.boolean(),
      openParts: fc.nat(2),
      chairSigned: fc.boolean(),
      supervisorSigned: fc.boolean(),
    })
    const life = fc.array(fc.tuple(fc.constantFrom(...ACTION_EVENTS), fact), { maxLength: 30 })
    fc.assert(
      fc.property(life, (steps) => {
        let status: ActionStatus = 'assigned'
        let isProven = false
        for (const [event, facts] of steps) {
          const step: Step<ActionStatus, ActionReason> = transition(
            ACTION_MACHINE,
            status,
            event,
            facts,
            now,
          )
          if (!step.allowed) continue
          if (event === 'claimDone') isProven = facts.hasProof && facts.openParts === 0
          if (step.next === 'inProgress') isProven = false
          if (step.next === 'verified') {
            expect(isProven && facts.chairSigned && facts.supervisorSigned).toBe(true)
          }
          status = step.next
        }
      }),
      { numRuns: 2000 },
    )
  })
})
