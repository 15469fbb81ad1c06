import { transition } from '../machine'
import {
  ANSWERED_STATUSES,
  ITEM_GROUPS,
  ITEM_STATUSES,
  SETTLED_STATUSES,
  STATUSES_OF_GROUP,
  type ItemStatus,
} from './item'
import {
  BROUGHT_BY,
  ITEM_EVENTS,
  ITEM_MACHINE,
  ITEM_ROWS,
  type ItemEvent,
  type ItemFacts,
} from './item.machine'

const now = new Date('2026-11-28T16:00:00Z')
const justBefore = new Date(now.getTime() - 1)
const later = new Date(now.getTime() + 86_400_000)

/** Facts under which no row is refused for want of anything; results and levels are set per case. */
const willing: ItemFacts = {
  level: 'major',
  hasBasis: true,
  hasStakeholders: true,
  areAllInvited: true,
  hasLegalReason: true,
  hasOutsideBody: true,
  hasReply: true,
  hasDisposition: true,
  mergeTargetOpen: true,
  mergeTargetFits: true,
  mergeIsUndoable: true,
  mergedFrom: 'screening',
  undoUntil: later,
  appealUntil: later,
  hasAppealed: false,
  endorsers: 12,
  endorsersNeeded: 12,
  councilEndorsers: 0,
  councilEndorsersNeeded: 3,
  repeat: null,
  hasMotion: false,
  endorsingEndsAt: now,
  revivableUntil: later,
  hasBeenRevived: false,
  postponedTo: null,
  hasMinutes: true,
  exceedsCouncil: false,
  isOnNoticedAgenda: false,
  mayDeliberateOnline: true,
  sitting: null,
  isEscalated: false,
  failedRounds: 0,
  failedRoundsMax: 2,
  hasStrongDissent: true,
  hasAskedObjectionsTwice: true,
  result: 'passed',
  decisionNoticeEndsAt: now,
  hasUpheldObjection: false,
  hasSetback: true,
  hasAction: true,
  hasProof: true,
  chairSigned: true,
  supervisorSigned: true,
  lastNoticeEndsAt: now,
  hasOpenObjection: false,
  hasAnsweredSurvey: true,
  surveyEndsAt: later,
  reopenableUntil: later,
  hasNewFacts: true,
  isWidelyDissatisfied: false,
  wasCarriedOut: true,
  councilAgreedToWithdraw: false,
  otherSupporters: 0,
}

/** The whole life of an item; what is not here is refused. Facts beside the rule replace willing ones. */
const LEADS_TO: Partial<
  Record<`${ItemStatus} ${ItemEvent}`, [ItemStatus, rule: string, facts?: Partial<ItemFacts>]>
> = {
  'checking clear': ['submitted', 'T2'],
  'checking sendBack': ['withdrawn', 'T2b'],
  'submitted claim': ['screening', 'T3'],
  'screening handleQuickly': ['quickHandling', 'T4a', { level: 'minor' }],
  'screening admit': ['endorsing', 'T4b'],
  'screening explain': ['explaining', 'T4c', { level: 'hard' }],
  'screening decline': ['declined', 'T4d'],
  'screening refer': ['referred', 'T4e'],
  'screening merge': ['merged', 'T4f'],
  'endorsing merge': ['merged', 'T4f'],
  'merged undoMerge': ['screening', 'T4g'],
  'declined appeal': ['screening', 'T5'],
  'endorsing reachThreshold': ['partyReview', 'T6a'],
  'endorsing lapse': ['deferred', 'T6b'],
  'deferred revive': ['endorsing', 'T6c'],
  'partyReview agree': ['scheduled', 'T7a'],
  'partyReview refuse': ['declined', 'T7b'],
  'partyReview returnToScreening': ['screening', 'T7c'],
  'scheduled deliberate': ['deliberating', 'T8'],
  'deliberating leaveOver': ['scheduled', 'T8b', { isOnNoticedAgenda: true }],
  'deliberating putToVote': ['voting', 'T9a'],
  'deliberating postpone': ['deferred', 'T9b', { postponedTo: later }],
  'scheduled escalate': ['partyReview', 'T9c'],
  'deliberating escalate': ['partyReview', 'T9c'],
  'voting escalate': ['partyReview', 'T9c'],
  'deliberating consent': ['resolved', 'T9d'],
  'deferred resume': ['scheduled', 'T9e', { postponedTo: now }],
  'scheduled recordDecision': ['resolved', 'T9f', { isEscalated: true }],
  'voting decide': ['resolved', 'T10'],
  'resolved implement': ['implementing', 'T11'],
  'resolved giveBack': ['scheduled', 'T11c'],
  'implementing giveBack': ['scheduled', 'T11c'],
  'verifying giveBack': ['scheduled', 'T11c'],
  'publicising giveBack': ['scheduled', 'T11c'],
  'resolved publish': ['publicising', 'T11b', { result: 'notPassed' }],
  'implementing claimDone': ['verifying', 'T12'],
  'verifying accept': ['publicising', 'T13a'],
  'verifying rework': ['implementing', 'T13b'],
  'publicising redo': ['implementing', 'T13c'],
  'publicising survey': ['surveying', 'T14'],
  'surveying close': ['closed', 'T15'],
  'closed reopen': ['implementing', 'T16'],
  'submitted withdraw': ['withdrawn', 'T17'],
  'screening withdraw': ['withdrawn', 'T17'],
  'quickHandling withdraw': ['withdrawn', 'T17'],
  'explaining withdraw': ['withdrawn', 'T17'],
  'referred withdraw': ['withdrawn', 'T17'],
  'endorsing withdraw': ['withdrawn', 'T17'],
  'partyReview withdraw': ['withdrawn', 'T17'],
  'scheduled withdraw': ['withdrawn', 'T17'],
  'deliberating withdraw': ['withdrawn', 'T17'],
  'quickHandling finish': ['surveying', 'T18a'],
  'explaining finish': ['surveying', 'T18a'],
  'referred finish': ['surveying', 'T18a'],
  'declined finish': ['surveying', 'T18b', { appealUntil: now }],
  'deferred finish': ['surveying', 'T18c', { revivableUntil: now }],
}

const matrix = ITEM_STATUSES.flatMap((status) => ITEM_EVENTS.map((event) => ({ status, event })))
const step = (status: ItemStatus, event: ItemEvent, changed: Partial<ItemFacts>, when = now) =>
  transition(ITEM_MACHINE, status, event, { ...willing, ...changed }, when)
const refusal = (reason: string) => ({ allowed: false, reason })

describe('ITEM_MACHINE, every state and every event', () => {
  it.each(matrix)('$status · $event', ({ status, event }) => {
    const expected = LEADS_TO[`${status} ${event}`]

    expect(step(status, event, expected?.[2] ?? {})).toEqual(
      expected
        ? { allowed: true, next: expected[0], rule: expected[1] }
        : refusal('agenda.wrong_status'),
    )
  })

  it('has no row beyond the table above', () => {
    const rows = ITEM_ROWS.flatMap((row) => row.from.map((from) => `${from} ${row.event}`))

    expect([...new Set(rows)].sort()).toEqual(Object.keys(LEADS_TO).sort())
  })

  it('gives a matter whose vote was invalid back to the council’s list', () => {
    expect(step('voting', 'decide', { result: 'invalid' })).toMatchObject({
      next: 'scheduled',
      rule: 'T10i',
    })
  })

  it('undoes a merge to where the item came from', () => {
    expect(step('merged', 'undoMerge', { mergedFrom: 'endorsing' })).toMatchObject({
      next: 'endorsing',
    })
  })

  it('names every row and every event in words', () => {
    for (const { who, title, needs, effect } of ITEM_ROWS) {
      for (const word of [who, title, needs, effect]) expect(word).toMatch(/\p{Script=Han}/u)
    }
  })
})

/** A matter that is being discussed in the meeting on whose noticed agenda it stands. */
const inMeeting = (isQuorate: boolean): Partial<ItemFacts> => ({
  isOnNoticedAgenda: true,
  sitting: { isQuorate },
})

/** What is taken away, from where, by which act, and the reason it is then refused for. */
const REFUSED: [ItemStatus, ItemEvent, Partial<ItemFacts>, string][] = [
  ['screening', 'handleQuickly', { level: 'major' }, 'agenda.level_mismatch'],
  ['screening', 'admit', { level: 'minor' }, 'agenda.level_mismatch'],
  ['screening', 'admit', { hasBasis: false }, 'agenda.basis_missing'],
  ['screening', 'admit', { hasStakeholders: false }, 'agenda.parties_missing'],
  ['screening', 'explain', { level: 'hard', hasLegalReason: false }, 'agenda.legal_reason_missing'],
  ['screening', 'refer', { hasOutsideBody: false }, 'agenda.outside_body_missing'],
  ['screening', 'merge', { mergeTargetOpen: false }, 'agenda.merge_target_closed'],
  ['screening', 'merge', { mergeTargetFits: false }, 'agenda.merge_elsewhere'],
  ['merged', 'undoMerge', { undoUntil: now }, 'agenda.undo_over'],
  ['merged', 'undoMerge', { mergeIsUndoable: false }, 'agenda.undo_over'],
  ['declined', 'appeal', { appealUntil: now }, 'agenda.appeal_over'],
  ['declined', 'appeal', { hasAppealed: true }, 'agenda.already_appealed'],
  ['declined', 'finish', { appealUntil: later }, 'agenda.appeal_still_open'],
  ['endorsing', 'reachThreshold', { endorsers: 11 }, 'agenda.threshold_not_reached'],
  ['endorsing', 'lapse', { endorsingEndsAt: later }, 'agenda.endorsing_still_open'],
  ['endorsing', 'lapse', { endorsingEndsAt: null }, 'agenda.endorsing_still_open'],
  ['deferred', 'revive', { revivableUntil: now }, 'agenda.revival_over'],
  ['deferred', 'revive', { hasBeenRevived: true }, 'agenda.already_revived'],
  ['deferred', 'revive', { postponedTo: later }, 'agenda.postponed_until_later'],
  ['deferred', 'finish', { revivableUntil: later }, 'agenda.revival_still_open'],
  [
    'deferred',
    'finish',
    { revivableUntil: now, postponedTo: later },
    'agenda.postponed_until_later',
  ],
  ['deferred', 'resume', { postponedTo: later }, 'agenda.postponed_until_later'],
  ['partyReview', 'agree', { hasMinutes: false }, 'agenda.minutes_missing'],
  ['scheduled', 'deliberate', { areAllInvited: false }, 'agenda.parties_not_invited'],
  ['scheduled', 'deliberate', { exceedsCouncil: true }, 'agenda.exceeds_council'],
  ['scheduled', 'deliberate', { isEscalated: true }, 'agenda.exceeds_council'],
  ['scheduled', 'recordDecision', { isEscalated: false }, 'agenda.not_escalated'],
  [
    'scheduled',
    'recordDecision',
    { isEscalated: true, hasMinutes: false },
    'agenda.minutes_missing',
  ],
  ['scheduled', 'deliberate', { mayDeliberateOnline: false }, 'agenda.online_not_allowed'],
  ['scheduled', 'deliberate', { isOnNoticedAgenda: true }, 'agenda.belongs_to_meeting'],
  ['scheduled', 'deliberate', { sitting: { isQuorate: true } }, 'agenda.not_on_agenda'],
  ['scheduled', 'deliberate', inMeeting(false), 'meetings.no_quorum'],
  ['deliberating', 'leaveOver', { isOnNoticedAgenda: false }, 'agenda.not_on_agenda'],
  ['deliberating', 'putToVote', { failedRounds: 2 }, 'agenda.must_escalate'],
  ['deliberating', 'putToVote', { isOnNoticedAgenda: true }, 'agenda.belongs_to_meeting'],
  ['deliberating', 'putToVote', inMeeting(false), 'meetings.no_quorum'],
  ['deliberating', 'consent', { isOnNoticedAgenda: true }, 'agenda.belongs_to_meeting'],
  ['deliberating', 'consent', inMeeting(false), 'meetings.no_quorum'],
  ['deliberating', 'postpone', { postponedTo: later, failedRounds: 1 }, 'agenda.must_escalate'],
  ['deliberating', 'postpone', { postponedTo: now }, 'agenda.postpone_date'],
  ['deliberating', 'escalate', { hasStrongDissent: false }, 'agenda.escalation_unfounded'],
  ['deliberating', 'consent', { hasAskedObjectionsTwice: false }, 'agenda.objections_not_asked'],
  ['voting', 'decide', { result: null }, 'agenda.ballot_not_decided'],
  ['resolved', 'publish', { result: 'passed' }, 'agenda.publicity_pending'],
  ['resolved', 'implement', { result: 'notPassed' }, 'agenda.not_passed'],
  ['resolved', 'implement', { decisionNoticeEndsAt: null }, 'agenda.decision_unpublished'],
  ['resolved', 'implement', { decisionNoticeEndsAt: later }, 'agenda.publicity_pending'],
  ['resolved', 'implement', { hasUpheldObjection: true }, 'agenda.objection_upheld'],
  ['implementing', 'giveBack', { hasSetback: false }, 'agenda.setback_missing'],
  ['resolved', 'implement', { hasAction: false }, 'agenda.action_missing'],
  ['implementing', 'claimDone', { hasProof: false }, 'agenda.proof_missing'],
  ['verifying', 'accept', { chairSigned: false }, 'agenda.signatures_missing'],
  ['verifying', 'accept', { supervisorSigned: false }, 'agenda.signatures_missing'],
  ['publicising', 'survey', { lastNoticeEndsAt: later }, 'agenda.publicity_pending'],
  ['publicising', 'survey', { lastNoticeEndsAt: null }, 'agenda.decision_unpublished'],
  ['publicising', 'survey', { hasOpenObjection: true }, 'agenda.objection_open'],
  ['publicising', 'redo', { hasSetback: false }, 'agenda.setback_missing'],
  ['surveying', 'close', { hasAnsweredSurvey: false }, 'agenda.survey_still_open'],
  ['closed', 'reopen', { reopenableUntil: now }, 'agenda.reopen_over'],
  ['closed', 'reopen', { hasNewFacts: false }, 'agenda.reopen_unfounded'],
  ['closed', 'reopen', { wasCarriedOut: false }, 'agenda.not_reopenable'],
  ['endorsing', 'withdraw', { otherSupporters: 1 }, 'agenda.has_supporters'],
]

describe('a matter in a meeting', () => {
  it.each([
    ['scheduled', 'deliberate', 'deliberating'],
    ['deliberating', 'putToVote', 'voting'],
    ['deliberating', 'consent', 'resolved'],
  ] as const)(
    '%s · %s is taken there, with its quorum, though not in writing',
    (from, event, to) => {
      const facts = { ...inMeeting(true), mayDeliberateOnline: false }

      expect(step(from, event, facts)).toMatchObject({ next: to })
    },
  )
})

describe('the guards of ITEM_MACHINE', () => {
  it.each(REFUSED)('%s · %s with %j is refused: %s', (status, event, facts, reason) => {
    const given = LEADS_TO[`${status} ${event}`]?.[2] ?? {}

    expect(step(status, event, given).allowed).toBe(true)
    expect(step(status, event, { ...given, ...facts })).toEqual(refusal(reason))
  })

  it('let a third of the council or the secretary’s motion stand for the neighbours', () => {
    const few = { endorsers: 2 }

    expect(step('endorsing', 'reachThreshold', { ...few, councilEndorsers: 3 }).allowed).toBe(true)
    expect(step('endorsing', 'reachThreshold', { ...few, councilEndorsers: 2 }).allowed).toBe(false)
    expect(step('endorsing', 'reachThreshold', { ...few, hasMotion: true }).allowed).toBe(true)
    // a grid without a council needs its neighbours
    expect(step('endorsing', 'reachThreshold', { ...few, councilEndorsersNeeded: 0 }).allowed).toBe(
      false,
    )
  })

  it('let neither neighbours nor the secretary bring back what was voted down, within its time', () => {
    const repeat = { barredUntil: later, membersNeeded: 3 }
    const barred = refusal('agenda.motion_barred')

    expect(step('endorsing', 'reachThreshold', { repeat })).toEqual(barred)
    expect(step('endorsing', 'reachThreshold', { repeat, hasMotion: true })).toEqual(barred)
    expect(step('endorsing', 'reachThreshold', { repeat, councilEndorsers: 2 })).toEqual(barred)
    expect(step('endorsing', 'reachThreshold', { repeat, councilEndorsers: 3 }).allowed).toBe(true)
    expect(
      step('endorsing', 'reachThreshold', { repeat: { ...repeat, barredUntil: now } }).allowed,
    ).toBe(true)
  })

  it('reopen without new facts where so many are not content', () => {
    const old = { hasNewFacts: false }

    expect(step('closed', 'reopen', { ...old, isWidelyDissatisfied: true }).allowed).toBe(true)
    expect(step('closed', 'reopen', old)).toEqual(refusal('agenda.reopen_unfounded'))
  })

  it('end a window at its instant, not a millisecond earlier', () => {
    expect(step('endorsing', 'lapse', {}, now).allowed).toBe(true)
    expect(step('endorsing', 'lapse', {}, justBefore).allowed).toBe(false)
    expect(step('declined', 'appeal', { appealUntil: now }, justBefore).allowed).toBe(true)
  })

  it('close a matter whose raiser does not answer when the survey is over', () => {
    const silent = { hasAnsweredSurvey: false, surveyEndsAt: now }

    expect(step('surveying', 'close', silent, now).allowed).toBe(true)
    expect(step('surveying', 'close', silent, justBefore).allowed).toBe(false)
  })

  it('hand over what exceeds the council, or failed twice, also without dissent', () => {
    const calm = { hasStrongDissent: false }

    expect(step('deliberating', 'escalate', { ...calm, exceedsCouncil: true }).allowed).toBe(true)
    expect(step('deliberating', 'escalate', { ...calm, failedRounds: 2 }).allowed).toBe(true)
    expect(step('deliberating', 'escalate', { ...calm, failedRounds: 1 }).allowed).toBe(false)
  })
})

describe('事事有回音、件件有着落 (4.19)', () => {
  const answers = ITEM_ROWS.filter((row) => ANSWERED_STATUSES.includes(row.to))

  it('is a guard of every row into an answer', () => {
    expect(answers.length).toBeGreaterThan(10)
    for (const row of answers) {
      for (const from of row.from) {
        const given = LEADS_TO[`${from} ${row.event}`]?.[2] ?? {}
        expect(step(from, row.event, { ...given, hasReply: false })).toEqual(
          refusal('agenda.reply_missing'),
        )
        expect(step(from, row.event, { ...given, hasDisposition: false })).toEqual(
          refusal('agenda.disposition_missing'),
        )
      }
    }
  })

  it('is not asked of a button before the words are written', () => {
    for (const event of ['decline', 'merge', 'refuse', 'sendBack', 'withdraw', 'finish'] as const) {
      expect(BROUGHT_BY[event]).toMatchObject({ hasReply: true, hasDisposition: true })
    }
  })
})

describe('the states of an item', () => {
  const exitsOf = (status: ItemStatus): ItemStatus[] =>
    ITEM_ROWS.filter((row) => row.from.includes(status)).map((row) => row.to)

  it('are all reached from the first', () => {
    const reached = new Set<ItemStatus>(['checking'])
    for (const status of reached) for (const next of exitsOf(status)) reached.add(next)

    expect([...reached].sort()).toEqual([...ITEM_STATUSES].sort())
  })

  it('lead on without anybody’s will unless they are settled', () => {
    const reopenings: readonly ItemEvent[] = ['undoMerge', 'reopen']
    const ended = ITEM_STATUSES.filter(
      (status) =>
        !ITEM_ROWS.some((row) => row.from.includes(status) && !reopenings.includes(row.event)),
    )

    expect(ended.sort()).toEqual([...SETTLED_STATUSES].sort())
  })

  it('each stand under exactly one tab of the list', () => {
    const listed = ITEM_GROUPS.flatMap((group) => STATUSES_OF_GROUP[group])

    expect([...listed].sort()).toEqual([...ITEM_STATUSES].sort())
  })
})
