import fc from 'fast-check'
import { EMPTY_FLOOR } from '../floor/floor'
import type { Motion } from '../floor/motion'
import { canonicalText } from './minutes'
import { draftMinutes, type MeetingRecord } from './minutes.draft'
import {
  canAnswer,
  canConfirm,
  canCorrect,
  canDraft,
  canEdit,
  canSign,
  isSealedBy,
  signerOf,
  type MinutesFacts,
  type Reader,
} from './minutes.rules'

const NOW = new Date('2026-11-25T02:00:00Z')
const LATER = new Date('2026-11-28T16:00:00Z')

const facts = (change: Partial<MinutesFacts> = {}): MinutesFacts => ({
  meeting: 'minutesDraft',
  status: 'confirming',
  correctionsUntil: LATER,
  openCorrections: 0,
  membersThere: 12,
  membersConfirmed: 3,
  signed: [],
  ...change,
})
const reader = (change: Partial<Reader> = {}): Reader => ({
  accountId: 'wang',
  isKeeper: false,
  isChair: false,
  isMemberThere: true,
  wasThere: true,
  hasConfirmed: false,
  corrections: 0,
  ...change,
})
const chair = reader({ accountId: 'chair', isChair: true, isKeeper: true })
const recorder = reader({ accountId: 'r', isKeeper: true, isMemberThere: false, wasThere: false })

describe('the minutes', () => {
  it('are drafted by who keeps the record, when the meeting is over, once', () => {
    const over = facts({ meeting: 'adjourned', status: null })
    expect(canDraft(over, recorder).allowed).toBe(true)
    expect(canDraft(over, reader())).toMatchObject({ reason: 'minutes.not_keeper' })
    expect(canDraft(facts({ meeting: 'inSession', status: null }), recorder)).toMatchObject({
      reason: 'minutes.wrong_status',
    })
    expect(canDraft(facts({ meeting: 'adjourned', status: 'draft' }), recorder).allowed).toBe(false)
  })

  it('are rewritten until they are sent, and corrected afterwards', () => {
    expect(canEdit(facts({ status: 'draft' }), recorder).allowed).toBe(true)
    expect(canEdit(facts(), recorder)).toMatchObject({ reason: 'minutes.wrong_status' })
    expect(canAnswer(facts(), recorder, true)).toMatchObject({
      reason: 'minutes.correction_answered',
    })
  })

  it('are confirmed once by each who was there, or corrected within the days for it', () => {
    expect(canConfirm(facts(), reader({ wasThere: false }))).toMatchObject({
      reason: 'minutes.not_there',
    })
    expect(canConfirm(facts(), reader({ hasConfirmed: true }))).toMatchObject({
      reason: 'minutes.already_confirmed',
    })
    expect(canCorrect(facts(), reader(), NOW).allowed).toBe(true)
    expect(canCorrect(facts(), reader(), LATER)).toMatchObject({
      reason: 'minutes.correction_over',
    })
    expect(canCorrect(facts(), reader({ corrections: 3 }), NOW)).toMatchObject({
      reason: 'minutes.too_many_corrections',
    })
  })

  it('are signed when the days are over, or all members who were there have confirmed', () => {
    expect(canSign(facts(), chair, NOW)).toMatchObject({ reason: 'minutes.correcting' })
    expect(canSign(facts(), chair, LATER).allowed).toBe(true)
    expect(canSign(facts({ membersConfirmed: 12 }), chair, NOW).allowed).toBe(true)
    expect(canSign(facts({ openCorrections: 1 }), chair, LATER)).toMatchObject({
      reason: 'minutes.correction_open',
    })
    expect(canSign(facts(), recorder, LATER)).toMatchObject({ reason: 'minutes.not_signer' })
  })

  it('are sealed by the chair and a member, two people', () => {
    const byChair = [{ as: 'chair', accountId: 'chair' }] as const
    expect(signerOf(facts(), chair)).toBe('chair')
    expect(signerOf(facts({ signed: byChair }), chair)).toBeNull()
    expect(canSign(facts({ signed: byChair }), chair, LATER)).toMatchObject({
      reason: 'minutes.already_signed',
    })
    expect(isSealedBy(byChair)).toBe(false)
    expect(isSealedBy([...byChair, { as: 'member', accountId: 'wang' }])).toBe(true)
  })
})

describe('what is sealed', () => {
  it('has one text, whatever order its fields come in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse())
        expect(canonicalText(turned)).toBe(canonicalText(content))
        expect(JSON.parse(canonicalText(content))).toEqual(JSON.parse(JSON.stringify(content)))
      }),
    )
  })

  it('changes with a single character', () => {
    expect(canonicalText({ text: '赞成 9 票' })).not.toBe(canonicalText({ text: '赞成 8 票' }))
  })
})

describe('a draft', () => {
  const motion = (change: Partial<Motion>): Motion => ({
    id: 'm',
    entryId: 'e1',
    itemId: null,
    kind: 'main',
    amends: null,
    text: '在3号楼东侧装十个充电口。',
    movedText: '在3号楼东侧装十个充电口。',
    moverId: 'wang',
    seconderId: 'li',
    status: 'decided',
    movedAt: NOW,
    actingChairId: null,
    vote: {
      way: 'hands',
      electors: 12,
      members: 15,
      ballotId: null,
      openedAt: NOW,
      closesAt: null,
      asked: 0,
      askedAt: null,
      result: 'passed',
      tally: { yes: 9, no: 2, abstain: 1 },
      sentence: '举手表决：通过。',
    },
    decidedAt: NOW,
    isTakenOver: false,
    ...change,
  })
  const entry = (id: string, isLeftOver = false) => ({
    id,
    title: `第${id}项`,
    itemNumber: null,
    isLeftOver,
  })
  const record: MeetingRecord = {
    title: '议事联席会',
    type: 'jointCouncil',
    placeName: '8号网格',
    venue: '活动室',
    startedAt: NOW,
    adjournedAt: LATER,
    chairs: ['chair'],
    members: 15,
    quorumNeeded: 10,
    attended: [],
    absent: ['sun'],
    listeners: 4,
    interruptions: [],
    entries: [entry('e1'), entry('e2'), entry('e3', true)],
    floor: {
      ...EMPTY_FLOOR,
      motions: [motion({})],
      speeches: [
        {
          id: 's',
          motionId: 'm',
          accountId: 'li',
          stance: 'for',
          status: 'done',
          requestedAt: NOW,
          startedAt: NOW,
          remainingMs: 30_000,
          runningSince: null,
          endedAt: new Date(NOW.getTime() + 90_000),
        },
      ],
    },
    dissents: [{ motionId: 'm', key: 'zhao', reason: '噪音' }],
  }

  it('says of each entry what happened there', () => {
    const { sections } = draftMinutes(record)

    expect(sections.map(({ text }) => text)).toEqual([
      '本项提出动议 1 项，发言 1 次。\n动议“在3号楼东侧装十个充电口。”：举手表决：通过。',
      '会议听取了情况，没有提出动议。',
      '本项未议，另行安排。',
    ])
    expect(sections[0]?.motions[0]).toMatchObject({
      mover: 'wang',
      seconder: 'li',
      speeches: [{ key: 'li', stance: 'for', seconds: 90 }],
      vote: { result: 'passed', tally: { yes: 9, no: 2, abstain: 1 } },
      dissents: [{ key: 'zhao', reason: '噪音' }],
    })
  })
})
