import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { memberActs, memberStep } from './member-part'
import {
  debating,
  entryOf,
  floorOf,
  meetingOf,
  MOTION,
  motionOf,
  NOW,
  speechOf,
  voteOf,
} from './testing/sittings'

const yes = { allowed: true }
const mineOf = (change: Partial<ReturnType<typeof floorOf>['mine']> = {}) => ({
  ...floorOf().mine,
  presides: false,
  ...change,
})
const may = (...names: string[]) => ({
  ...floorOf().mine.abilities,
  ...Object.fromEntries(names.map((name) => [name, yes])),
})

describe('a member’s turn', () => {
  it('is to check in before anything else', () => {
    const abilities = { ...meetingOf().abilities, checkIn: yes }

    expect(memberStep({ meeting: meetingOf({ abilities }), floor: floorOf() })).toMatchObject({
      kind: 'checkIn',
    })
  })

  it('is to vote where papers are out, and to raise a hand where hands are counted', () => {
    const mine = mineOf()
    const secret = voteOf({ way: 'secret', ballotId: MOTION })

    expect(memberStep(debating({ status: 'put', vote: secret }, { mine }))).toMatchObject({
      kind: 'vote',
      ballotId: MOTION,
    })
    expect(memberStep(debating({ status: 'put', vote: voteOf() }, { mine }))).toEqual({
      kind: 'none',
      text: '请举手：先问赞成，再问反对。',
    })
  })

  it('is no vote for who stands aside', () => {
    const vote = voteOf({ way: 'secret', ballotId: MOTION })
    const mine = mineOf({ isRecused: true })

    expect(memberStep(debating({ status: 'put', vote }, { mine }))).toMatchObject({ kind: 'none' })
  })

  it('is to raise a hand, then to know the place, then to end the speech', () => {
    const mine = mineOf({ abilities: may('requestSpeech') })
    const own = speechOf({ isMine: true })
    const waiting = mineOf({ waitingSpeechId: own.id })
    const queue = [speechOf({ id: MOTION }), own]
    const speaker = { ...own, startedAt: NOW, remainingMs: 60_000, runningSince: NOW }

    expect(memberStep(debating({}, { mine }))).toMatchObject({ asked: { kind: 'stance' } })
    expect(memberStep(debating({}, { mine: waiting, queue }))).toMatchObject({
      text: '放下手',
      note: '您前面还有 1 人',
    })
    expect(memberStep(debating({}, { mine: mineOf(), speaker }))).toMatchObject({
      call: { name: 'floor.endSpeech' },
    })
  })

  it('is to second what another member has moved', () => {
    const moved = motionOf({ status: 'moved', seconder: null, abilities: { second: yes } })
    const floor = floorOf({ motions: [moved], mine: mineOf({ abilities: may('move') }) })

    expect(memberStep({ meeting: meetingOf(), floor })).toMatchObject({
      note: moved.text,
      call: { name: 'floor.second', input: { motionId: MOTION } },
    })
  })

  it('is to wait while a motion of one’s own waits, and to ask for nothing once there is a result', () => {
    const mine = mineOf({ abilities: may('move') })
    const own = (status: 'moved' | 'seconded') =>
      memberStep({
        meeting: meetingOf(),
        floor: floorOf({ motions: [motionOf({ status, isMine: true })], mine }),
      })
    const decided = motionOf({ status: 'decided', decidedAt: NOW })
    const item = entryOf().item
    const closed = item === null ? null : { ...item, status: 'resolved' as const }
    const over = (entries: MeetingInfo['entries']) =>
      memberStep({
        meeting: meetingOf({ entries }),
        floor: floorOf({ motions: [decided], mine }),
      })

    expect(own('moved')).toMatchObject({ text: '您的动议已经提出，等另一位成员附议。' })
    expect(own('seconded')).toMatchObject({ text: '您的动议有人附议了，等主持人宣布讨论。' })
    expect(over([entryOf({ item: closed })])).toMatchObject({ kind: 'none' })
    expect(over([entryOf({ item: null })])).toMatchObject({ kind: 'ask', text: '提出动议' })
  })

  it('says before the meeting when it begins', () => {
    const step = memberStep({ meeting: meetingOf({ status: 'noticed' }), floor: floorOf() })

    expect(step).toMatchObject({ text: '12月1日 周二 19:30 开始签到，19:30 开会。' })
  })

  it('offers nothing that is refused', () => {
    const acts = memberActs(debating({}, { mine: mineOf({ abilities: may('raisePoint') }) }))

    expect(acts.map(({ text }) => text)).toEqual(['提程序问题', '离场'])
  })
})
