import type { Ability } from '@linyi/shared/contract/fields'
import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { concerns, mainActs } from './meeting-acts'

const yes: Ability = { allowed: true }
const no = (reason: string): Ability => ({ allowed: false, reason, message: reason })

/** A meeting as a neighbour reads it, changed in what a test is about. */
function meeting(
  status: MeetingInfo['status'],
  abilities: Partial<MeetingInfo['abilities']> = {},
  isPresent = false,
): MeetingInfo {
  const names = ['register', 'unregister', 'checkIn', 'leave', 'recuse'] as const
  return {
    status,
    mine: isPresent ? { isPresent } : null,
    abilities: {
      notice: no('meetings.not_convener'),
      openCheckIn: no('meetings.not_keeper'),
      keepDoor: no('meetings.not_keeper'),
      start: no('meetings.not_chair'),
      suspend: no('meetings.not_chair'),
      resume: no('meetings.not_chair'),
      ...Object.fromEntries(names.map((name) => [name, no('meetings.wrong_status')])),
      ...abilities,
    },
  } as MeetingInfo
}

const actsOf = (info: MeetingInfo) => mainActs(info).map(({ act }) => act)

describe('the acts at the thumb', () => {
  it('are only one’s own: what belongs to an office is not shown to others', () => {
    expect(actsOf(meeting('planned'))).toEqual([])
    expect(actsOf(meeting('planned', { notice: no('meetings.no_item') }))).toEqual(['notice'])
    expect(concerns(no('meetings.no_quorum'))).toBe(true)
    expect(concerns(no('meetings.not_chair'))).toBe(false)
  })

  it('keep what is mine and not yet possible, with the reason', () => {
    const chair = meeting('checkIn', { start: no('meetings.no_quorum') })

    expect(mainActs(chair)).toEqual([{ act: 'start', ability: no('meetings.no_quorum') }])
  })

  it('ask first for a place, then for the check-in, and lead into the room', () => {
    expect(actsOf(meeting('noticed', { register: yes }))).toEqual(['register'])
    expect(actsOf(meeting('inSession', { checkIn: yes }))).toEqual(['checkIn'])
    expect(actsOf(meeting('inSession', {}, true))).toEqual(['room'])
  })

  it('are two at most: a chair who is in the room goes to preside', () => {
    const chair = { suspend: yes, keepDoor: yes, checkIn: no('meetings.already_checked_in') }

    expect(actsOf(meeting('inSession', chair, true))).toEqual(['cockpit', 'room'])
  })

  it('offer the chair of a suspended meeting to go on, with the reason while members are missing', () => {
    const chair = { suspend: no('meetings.wrong_status'), resume: no('meetings.no_quorum') }

    expect(mainActs(meeting('suspended', chair, true))).toMatchObject([
      { act: 'resume', ability: no('meetings.no_quorum') },
      { act: 'cockpit' },
    ])
    expect(actsOf(meeting('suspended', {}, true))).toEqual(['room'])
  })

  it('are the minutes when it is over, and none when it was called off', () => {
    expect(actsOf(meeting('adjourned'))).toEqual(['minutes'])
    expect(actsOf(meeting('cancelled'))).toEqual([])
  })
})
