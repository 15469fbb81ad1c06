import { nextStep } from './next-step'
import {
  debating,
  entryOf,
  floorOf,
  meetingOf,
  MOTION,
  motionOf,
  NEXT_ENTRY,
  NOW,
  speechOf,
  voteOf,
} from './testing/sittings'

const yes = { allowed: true }

describe('the next step of the chair', () => {
  it('opens the door, begins with the quorum, and goes on after a pause', () => {
    const floor = floorOf({ isInSession: false })
    const at = (status: 'noticed' | 'checkIn' | 'suspended', ability: string) =>
      nextStep({
        meeting: meetingOf({
          status,
          abilities: { ...meetingOf().abilities, [ability]: yes },
        }),
        floor,
      })

    expect(at('noticed', 'openCheckIn')).toMatchObject({ call: { name: 'meetings.openCheckIn' } })
    expect(at('checkIn', 'start')).toMatchObject({ call: { name: 'meetings.start' } })
    expect(at('suspended', 'resume')).toMatchObject({ call: { name: 'meetings.resume' } })
  })

  it('says why a meeting cannot begin instead of showing a button', () => {
    const start = { allowed: false, message: '到会成员不足法定人数。' }
    const abilities = { ...meetingOf().abilities, start }
    const meeting = meetingOf({ status: 'checkIn', abilities })

    expect(nextStep({ meeting, floor: floorOf() })).toEqual({
      kind: 'wait',
      text: '到会成员不足法定人数。',
    })
  })

  it('rules on a point of order before anything else', () => {
    const point = {
      id: MOTION,
      name: '张**',
      text: '超时了',
      raisedAt: NOW,
      ruling: null,
      answer: null,
    }
    const speaker = { ...speechOf(), startedAt: NOW, remainingMs: 60_000, runningSince: null }

    expect(nextStep(debating({}, { point, speaker }))).toMatchObject({ asked: { kind: 'rule' } })
  })

  it('lets a speaker end, then gives the word to the first of the queue', () => {
    const speech = speechOf()
    const speaker = { ...speech, startedAt: NOW, remainingMs: 60_000, runningSince: NOW }

    expect(nextStep(debating({}, { speaker, queue: [speech] }))).toMatchObject({
      call: { name: 'floor.endSpeech' },
    })
    expect(nextStep(debating({}, { queue: [speech] }))).toMatchObject({
      text: '请 王建国 发言',
      call: { name: 'floor.giveFloor', input: { speechId: speech.id } },
    })
  })

  it('deals with an amendment before the speakers go on', () => {
    const amendment = motionOf({
      id: NEXT_ENTRY,
      kind: 'amendment',
      amends: MOTION,
      status: 'seconded',
      abilities: { takeUp: yes },
    })
    const sitting = debating({}, { queue: [speechOf()] })
    const floor = { ...sitting.floor, motions: [...sitting.floor.motions, amendment] }

    expect(nextStep({ ...sitting, floor })).toMatchObject({
      text: '宣布修正案，开始讨论',
      call: { name: 'floor.takeUp', input: { motionId: amendment.id } },
    })
  })

  it('ends the debate only when nobody waits, and asks the room first', () => {
    expect(nextStep(debating({ abilities: { closeDebate: yes } }))).toMatchObject({
      kind: 'ask',
      asked: { kind: 'confirm', call: { name: 'floor.closeDebate' } },
    })
  })

  it('puts to the vote only with a quorum', () => {
    const without = { allowed: false, message: '到会人数不足法定人数，现在不能表决。' }

    expect(nextStep(debating({ status: 'closed', abilities: { put: yes } }))).toMatchObject({
      asked: { kind: 'put' },
    })
    expect(nextStep(debating({ status: 'closed', abilities: { put: without } }))).toEqual({
      kind: 'wait',
      text: without.message,
    })
  })

  it('counts hands, ends a vote on paper, and asks twice for consent', () => {
    const put = (motion: Parameters<typeof motionOf>[0]) =>
      nextStep(debating({ status: 'put', ...motion }))
    const ballot = { way: 'secret', ballotId: MOTION } as const
    const closeVote = { abilities: { closeVote: yes } }

    expect(put({ vote: voteOf(), abilities: { recordHands: yes } })).toMatchObject({
      asked: { kind: 'hands' },
    })
    expect(put({ vote: voteOf({ ...ballot, turnout: 7 }), ...closeVote })).toMatchObject({
      kind: 'call',
      call: { name: 'floor.closeVote', input: { motionId: MOTION } },
    })
    expect(put({ vote: voteOf({ ...ballot, turnout: 5 }), ...closeVote })).toMatchObject({
      note: '还有 2 人没有投',
      asked: { call: { input: { isEarly: true } } },
    })
    const soon = { allowed: false, reason: 'floor.asked_too_soon' }
    const asked = voteOf({ way: 'consensus', asked: 1, nextAskAt: NOW })
    expect(put({ vote: asked, abilities: { askAgain: soon } })).toMatchObject({
      kind: 'later',
      until: NOW,
    })
    expect(put({ vote: asked, abilities: { askAgain: yes } })).toMatchObject({
      call: { name: 'floor.askAgain' },
    })
    const again = voteOf({ way: 'consensus', asked: 2, nextAskAt: NOW })
    expect(put({ vote: again, abilities: { declareConsensus: yes } })).toMatchObject({
      call: { name: 'floor.declareConsensus' },
    })
  })

  it('waits for a motion while the matter has no conclusion, then goes on in the agenda', () => {
    const meeting = meetingOf()
    const floor = floorOf()
    const item = { ...entryOf().item, status: 'resolved' }
    const decided = {
      ...meeting,
      entries: [{ ...entryOf(), item }, ...meeting.entries.slice(1)],
    } as typeof meeting

    expect(nextStep({ meeting, floor })).toMatchObject({ kind: 'wait' })
    expect(nextStep({ meeting: decided, floor })).toMatchObject({
      note: '小花园长椅',
      call: { name: 'meetings.openEntry', input: { entryId: NEXT_ENTRY } },
    })
    expect(nextStep({ meeting: { ...decided, nextEntryId: null }, floor })).toMatchObject({
      asked: { kind: 'confirm', call: { name: 'meetings.adjourn' } },
    })
  })

  it('is nothing for a chair who has handed over', () => {
    const mine = { ...floorOf().mine, presides: false }
    const presiding = { name: '周凤兰', isActing: true }

    expect(nextStep(debating({}, { mine, presiding }))).toMatchObject({ kind: 'wait' })
  })
})
