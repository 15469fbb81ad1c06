import { motionOnFloor } from './floor-view'
import { nextSpeaker } from './speakers'
import { MATTER, OTHER, Room, RULES } from './testing/room'

describe('a motion', () => {
  it('is moved by a member who is present, on the entry that is open, as a sentence to carry out', () => {
    const room = new Room()
    const event = { type: 'move', id: 'm', entryId: 'entry', itemId: null, text: MATTER } as const

    expect(room.try('raiser', event)).toBe('floor.not_member')
    expect(room.try('away', event)).toBe('floor.not_present')
    expect(room.try('nobody', event)).toBe('floor.not_member')
    expect(room.try('chair', event)).toBe('floor.chair_neutral')
    expect(room.try('wang', { ...event, entryId: 'next' })).toBe('floor.wrong_entry')
    expect(room.try('wang', { ...event, text: '停车问题' })).toBe('floor.motion_vague')
    room.change('wang', { isRecused: true })
    expect(room.try('wang', event)).toBe('floor.recused')
    room.isInSession = false
    expect(room.try('li', event)).toBe('floor.not_in_session')
  })

  it('needs another member behind it before the chair states it', () => {
    const room = new Room()
    const motionId = room.move()

    expect(room.try('chair', { type: 'state', motionId })).toBe('floor.wrong_status')
    expect(room.try('wang', { type: 'second', motionId })).toBe('floor.own_motion')
    expect(room.try('raiser', { type: 'second', motionId })).toBe('floor.not_member')
    room.act('li', { type: 'second', motionId })
    expect(room.try('zhao', { type: 'second', motionId })).toBe('floor.wrong_status')
    expect(room.try('li', { type: 'state', motionId })).toBe('floor.not_chair')
    room.act('chair', { type: 'state', motionId })
    expect(room.motion(motionId)).toMatchObject({ status: 'onFloor', seconderId: 'li' })
  })

  it('has the floor alone', () => {
    const room = new Room()
    room.begin()
    const second = room.move('sun', OTHER, null)
    room.act('li', { type: 'second', motionId: second })

    expect(room.try('chair', { type: 'state', motionId: second })).toBe('floor.floor_taken')
  })

  it('falls when nobody seconds it, and can be taken back until the debate is closed', () => {
    const room = new Room()
    const alone = room.move()
    expect(room.try('wang', { type: 'lapse', motionId: alone })).toBe('floor.not_chair')
    room.act('chair', { type: 'lapse', motionId: alone })
    const motionId = room.begin()
    expect(room.try('li', { type: 'withdraw', motionId })).toBe('floor.not_mover')
    room.act('chair', { type: 'closeDebate', motionId })
    expect(room.try('wang', { type: 'withdraw', motionId })).toBe('floor.wrong_status')

    const other = new Room()
    const taken = other.begin()
    other.ask('sun', 'against')
    other.act('wang', { type: 'withdraw', motionId: taken })
    expect(other.motion(taken).status).toBe('withdrawn')
    expect(other.floor.speeches.map(({ status }) => status)).toEqual(['withdrawn'])
  })

  it('is one of five of a meeting; what fell or was taken back does not count', () => {
    const room = new Room()
    room.act('chair', { type: 'lapse', motionId: room.move() })
    for (let count = 0; count < RULES.motionsMax; count += 1) {
      room.move('wang', MATTER, null)
    }

    const sixth = { type: 'move', id: 'x', entryId: 'entry', itemId: null, text: OTHER } as const
    expect(room.try('wang', sixth)).toBe('floor.too_many_motions')
  })

  it('decides its matter once: other wordings are amendments', () => {
    const room = new Room()
    const first = room.begin()
    const second = room.move('sun', OTHER)
    room.act('li', { type: 'second', motionId: second })
    room.put(first, 'hands')
    room.act('recorder', {
      type: 'decide',
      motionId: first,
      result: 'notPassed',
      tally: { yes: 1, no: 3, abstain: 1 },
      sentence: '',
    })

    expect(room.try('chair', { type: 'state', motionId: second })).toBe('floor.entry_decided')
  })
})

describe('an amendment', () => {
  it('that the mover takes over changes the motion without a vote', () => {
    const room = new Room()
    const motionId = room.begin()
    const amendment = room.amend(motionId)
    expect(room.try('li', { type: 'takeOver', motionId: amendment })).toBe('floor.not_mover')
    expect(room.try('chair', { type: 'closeDebate', motionId })).toBe('floor.amendment_open')
    room.act('wang', { type: 'takeOver', motionId: amendment })

    expect(room.motion(motionId)).toMatchObject({
      text: OTHER,
      movedText: MATTER,
      status: 'onFloor',
    })
    expect(room.motion(amendment)).toMatchObject({
      status: 'decided',
      isTakenOver: true,
      vote: null,
    })
  })

  it.each([
    ['passed', OTHER],
    ['notPassed', MATTER],
    ['invalid', MATTER],
  ] as const)('is voted on first; %s leaves the motion as %s', (result, text) => {
    const room = new Room()
    const motionId = room.begin()
    const amendment = room.amend(motionId)
    room.act('li', { type: 'second', motionId: amendment })
    room.act('chair', { type: 'state', motionId: amendment })
    expect(room.motion(motionId).status).toBe('amending')
    room.put(amendment, 'hands')
    const tally = { yes: result === 'passed' ? 4 : 1, no: 1, abstain: 0 }
    room.act('recorder', { type: 'decide', motionId: amendment, result, tally, sentence: '' })

    expect(room.motion(motionId)).toMatchObject({ status: 'debate', text })
  })

  it('is not amended again, and comes three times to a motion at most', () => {
    const room = new Room()
    const motionId = room.begin()
    const event = { type: 'amend', id: 'x', motionId, text: OTHER } as const
    expect(room.try('wang', event)).toBe('floor.own_motion')
    const amendment = room.amend(motionId)
    room.amend(motionId)
    room.amend(motionId)
    expect(room.try('sun', event)).toBe('floor.too_many_amendments')
    room.act('li', { type: 'second', motionId: amendment })
    room.act('chair', { type: 'state', motionId: amendment })
    expect(room.try('sun', { ...event, motionId: amendment })).toBe('floor.amendment_nested')
  })

  it('taken back on the floor gives the floor back to its motion', () => {
    const room = new Room()
    const motionId = room.begin()
    const amendment = room.amend(motionId)
    room.act('li', { type: 'second', motionId: amendment })
    room.act('chair', { type: 'state', motionId: amendment })
    room.act('zhao', { type: 'withdraw', motionId: amendment })

    expect(motionOnFloor(room.floor)?.id).toBe(motionId)
  })
})

describe('the vote', () => {
  it('waits for everybody who wants to speak', () => {
    const room = new Room()
    const motionId = room.begin()
    room.ask('li', 'for')
    expect(room.try('chair', { type: 'closeDebate', motionId })).toBe('floor.speakers_waiting')
    room.change('li', { isPresent: false })
    room.act('chair', { type: 'closeDebate', motionId })
    expect(room.try('sun', { type: 'requestSpeech', id: 'z', stance: 'for' })).toBe(
      'floor.wrong_status',
    )
  })

  it('is put by who presides alone, after the debate and with a quorum', () => {
    const room = new Room()
    const motionId = room.begin()
    const put = { type: 'put', motionId, way: 'hands', ballotId: null, closesAt: null } as const
    expect(room.try('chair', put)).toBe('floor.wrong_status')
    room.act('chair', { type: 'closeDebate', motionId })
    expect(room.try('wang', put)).toBe('floor.not_chair')
    room.hasQuorum = false
    expect(room.try('chair', put)).toBe('floor.no_quorum')
    room.hasQuorum = true
    room.act('chair', put)
    expect(room.motion(motionId).vote).toMatchObject({ electors: 5, members: 6 })
  })

  it('by hands counts no more hands than there are, and none when the quorum is gone', () => {
    const room = new Room()
    const motionId = room.begin()
    room.put(motionId, 'hands')
    const decide = (yes: number, no: number) =>
      ({
        type: 'decide',
        motionId,
        result: 'passed',
        tally: { yes, no, abstain: 0 },
        sentence: '',
      }) as const
    expect(room.try('recorder', decide(4, 2))).toBe('floor.count_wrong')
    expect(room.try('li', decide(3, 1))).toBe('floor.not_recorder')
    room.hasQuorum = false
    expect(room.try('recorder', decide(3, 1))).toBe('floor.no_quorum')
    room.hasQuorum = true
    room.change('sun', { isRecused: true })
    expect(room.try('recorder', decide(3, 2))).toBe('floor.count_wrong')
    room.act('recorder', decide(3, 1))
    expect(room.motion(motionId).vote).toMatchObject({ result: 'passed' })
  })

  it('on papers belongs to a matter; who presides closes it, also when people have left', () => {
    const room = new Room()
    const free = room.begin('wang', 'li', null)
    room.act('chair', { type: 'closeDebate', motionId: free })
    expect(
      room.try('chair', {
        type: 'put',
        motionId: free,
        way: 'secret',
        ballotId: 'b',
        closesAt: null,
      }),
    ).toBe('floor.way_unfit')

    const other = new Room()
    const motionId = other.begin()
    other.put(motionId, 'secret', 'b')
    other.hasQuorum = false
    other.isInSession = false
    const decide = {
      type: 'decide',
      motionId,
      result: 'passed',
      tally: { yes: 5, no: 0, abstain: 0 },
      sentence: '',
    } as const
    expect(other.try('recorder', decide)).toBe('floor.not_chair')
    expect(other.try('chair', decide)).toBe('done')
  })

  it('by consensus asks twice with time to think, and one objection ends it', () => {
    const room = new Room()
    const motionId = room.begin()
    room.put(motionId, 'consensus')
    expect(room.try('chair', { type: 'declareConsensus', motionId })).toBe('floor.not_asked_twice')
    expect(room.try('chair', { type: 'askAgain', motionId })).toBe('floor.asked_too_soon')
    expect(room.try('raiser', { type: 'object', motionId })).toBe('floor.not_member')
    room.act('sun', { type: 'object', motionId })
    expect(room.motion(motionId)).toMatchObject({ status: 'debate', vote: null })

    room.put(motionId, 'consensus')
    room.wait(20)
    room.act('chair', { type: 'askAgain', motionId })
    expect(room.try('chair', { type: 'askAgain', motionId })).toBe('floor.wrong_status')
    expect(room.try('chair', { type: 'declareConsensus', motionId })).toBe('floor.asked_too_soon')
    room.wait(20)
    room.act('chair', { type: 'declareConsensus', motionId })
    expect(room.motion(motionId)).toMatchObject({
      status: 'decided',
      vote: { way: 'consensus', asked: 2, result: 'passed' },
    })
  })

  it('to put off or hand on is the majority’s of those present', () => {
    const room = new Room()
    const motionId = room.begin()
    const postpone = (yes: number, no: number) =>
      ({ type: 'postpone', motionId, hands: { yes, no } }) as const
    expect(room.try('chair', postpone(2, 1))).toBe('floor.no_majority')
    expect(room.try('chair', postpone(6, 0))).toBe('floor.count_wrong')
    expect(room.try('wang', postpone(5, 0))).toBe('floor.not_chair')
    room.act('chair', postpone(3, 2))
    expect(room.motion(motionId).status).toBe('postponed')
    expect(nextSpeaker(room.floor, motionOnFloor(room.floor), room.facts)).toBeNull()
  })
})
