import { actingChairOf } from './floor-view'
import type { Stance } from './motion'
import { floorAt, remainingAt, speakingNow } from './speakers'
import { Room, START } from './testing/room'

describe('the queue of speakers', () => {
  it('calls who has not spoken first, then the other side, then who asked first', () => {
    const room = new Room()
    room.begin()
    room.speak('wang', 'for')
    room.wait(1)
    room.ask('wang', 'against')
    room.wait(1)
    room.ask('li', 'for')
    room.wait(1)
    room.ask('raiser', 'neutral')
    room.wait(1)
    room.ask('zhao', 'against')
    room.wait(1)
    room.ask('sun', 'against')

    expect(room.waiting()).toEqual(['zhao', 'sun', 'raiser', 'li', 'wang'])
  })

  it('lets the chair call nobody else, and nobody twice by two presses', () => {
    const room = new Room()
    room.begin()
    const li = room.ask('li', 'for')
    room.wait(1)
    const sun = room.ask('sun', 'for')

    expect(room.try('chair', { type: 'giveFloor', speechId: sun })).toBe('floor.not_next')
    room.act('chair', { type: 'giveFloor', speechId: li })
    expect(room.try('chair', { type: 'giveFloor', speechId: li })).toBe('floor.somebody_speaks')
    expect(speakingNow(room.floor)?.accountId).toBe('li')
  })

  it('holds each to two minutes by the server’s clock, though nobody presses anything', () => {
    const room = new Room()
    room.begin()
    const speechId = room.ask('li', 'for')
    room.act('chair', { type: 'giveFloor', speechId })
    room.wait(119)
    const speech = speakingNow(floorAt(room.floor, room.now))
    expect(speech === null ? null : remainingAt(speech, room.now)).toBe(1000)
    room.wait(31)

    const after = floorAt(room.floor, room.now)
    expect(speakingNow(after)).toBeNull()
    expect(after.speeches[0]).toMatchObject({
      status: 'done',
      remainingMs: 0,
      endedAt: new Date(START.getTime() + 120_000),
    })
    expect(room.try('li', { type: 'endSpeech', speechId })).toBe('floor.nobody_speaks')
  })

  it('gives two turns on a motion and one wish at a time', () => {
    const room = new Room()
    room.begin()
    const first = { type: 'requestSpeech', id: 'a', stance: 'for' } as const
    room.act('li', first)
    expect(room.try('li', { ...first, id: 'b' })).toBe('floor.already_waiting')
    room.act('li', { type: 'withdrawSpeech' })
    expect(room.try('li', { type: 'withdrawSpeech' })).toBe('floor.not_waiting')
    room.speak('li', 'for')
    room.speak('li', 'against')

    expect(room.try('li', { ...first, id: 'c' })).toBe('floor.turns_used')
  })

  it('hears proposers and invited parties, not listeners; who stepped aside gives facts alone', () => {
    const room = new Room()
    room.begin()
    room.change('sun', { isRecused: true })
    const ask = (stance: Stance) => ({ type: 'requestSpeech', id: room.newId(), stance }) as const

    expect(room.try('listener', ask('for'))).toBe('floor.no_voice')
    expect(room.try('sun', ask('against'))).toBe('floor.recused_facts_only')
    expect(room.try('sun', ask('neutral'))).toBe('done')
    expect(room.try('raiser', ask('for'))).toBe('done')
    room.change('raiser', { isPresent: false })
    expect(room.waiting()).toEqual(['sun'])
  })
})

describe('a point of order', () => {
  it('stops the clock until the chair has ruled', () => {
    const room = new Room()
    room.begin()
    const speechId = room.ask('li', 'for')
    room.act('chair', { type: 'giveFloor', speechId })
    room.wait(30)
    room.act('sun', { type: 'raisePoint', id: 'p', text: '发言离题了' })
    room.wait(300)
    const next = { type: 'raisePoint', id: 'q', text: '还有一点' } as const
    expect(room.try('zhao', next)).toBe('floor.point_pending')
    expect(room.try('li', { type: 'rulePoint', pointId: 'p', ruling: 'upheld', answer: '' })).toBe(
      'floor.not_chair',
    )
    room.act('chair', { type: 'rulePoint', pointId: 'p', ruling: 'upheld', answer: '请回到议题' })
    room.wait(60)

    const speech = speakingNow(floorAt(room.floor, room.now))
    expect(speech === null ? null : remainingAt(speech, room.now)).toBe(30_000)
    expect(
      room.try('chair', { type: 'rulePoint', pointId: 'p', ruling: 'overruled', answer: '' }),
    ).toBe('floor.no_point')
  })

  it('is no way to hold a meeting up: two a person and motion, none into a vote', () => {
    const room = new Room()
    const motionId = room.begin()
    for (const id of ['p', 'q']) {
      room.act('sun', { type: 'raisePoint', id, text: '程序问题' })
      room.act('chair', { type: 'rulePoint', pointId: id, ruling: 'overruled', answer: '' })
    }
    const third = { type: 'raisePoint', id: 'r', text: '程序问题' } as const
    expect(room.try('sun', third)).toBe('floor.points_used')
    room.put(motionId, 'hands')
    expect(room.try('li', third)).toBe('floor.wrong_status')
  })
})

describe('the chair', () => {
  it('is neutral, and speaks after handing over until that motion is decided', () => {
    const room = new Room()
    const motionId = room.begin()
    const ask = { type: 'requestSpeech', id: 's', stance: 'against' } as const
    expect(room.try('chair', ask)).toBe('floor.chair_neutral')
    expect(room.try('chair', { type: 'handOver', to: 'wang' })).toBe('floor.acting_unfit')
    expect(room.try('chair', { type: 'handOver', to: 'raiser' })).toBe('floor.acting_unfit')
    expect(room.try('sun', { type: 'handOver', to: 'sun' })).toBe('floor.not_chair')
    room.ask('sun', 'for')
    room.act('chair', { type: 'handOver', to: 'sun' })
    expect(room.waiting()).toEqual([])
    expect(room.try('chair', { type: 'handOver', to: 'zhao' })).toBe('floor.handed_over')
    room.act('chair', ask)
    expect(room.try('chair', { type: 'giveFloor', speechId: 's' })).toBe('floor.not_chair')
    expect(room.try('sun', { ...ask, id: 't' })).toBe('floor.chair_neutral')
    room.act('sun', { type: 'giveFloor', speechId: 's' })
    room.act('chair', { type: 'endSpeech', speechId: 's' })
    room.act('sun', { type: 'closeDebate', motionId })
    room.act('sun', { type: 'put', motionId, way: 'hands', ballotId: null, closesAt: null })
    room.act('recorder', {
      type: 'decide',
      motionId,
      result: 'passed',
      tally: { yes: 4, no: 0, abstain: 1 },
      sentence: '',
    })

    expect(actingChairOf(room.floor)).toBeNull()
    expect(room.motion(motionId).actingChairId).toBe('sun')
  })

  it('names another when who acted has left, and who acts presides over amendments too', () => {
    const room = new Room()
    const motionId = room.begin()
    room.act('chair', { type: 'handOver', to: 'sun' })
    const amendment = room.amend(motionId)
    room.act('li', { type: 'second', motionId: amendment })
    room.act('sun', { type: 'state', motionId: amendment })
    expect(actingChairOf(room.floor)).toBe('sun')
    room.change('sun', { isPresent: false })
    expect(room.try('chair', { type: 'handOver', to: 'away' })).toBe('floor.acting_unfit')
    room.act('chair', { type: 'handOver', to: 'wang' })
    expect(actingChairOf(room.floor)).toBe('wang')
  })
})
