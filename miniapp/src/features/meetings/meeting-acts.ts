import type { Ability } from '@linyi/shared/contract/fields'
import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { HELD_STATUSES } from '@linyi/shared/domain/meetings/meeting'

/** What can be done next with a meeting; each leads to one page or is one command. */
export type MeetingAct =
  | 'notice'
  | 'openCheckIn'
  | 'register'
  | 'checkIn'
  | 'door'
  | 'start'
  | 'resume'
  | 'cockpit'
  | 'room'
  | 'minutes'

export interface OfferedAct {
  readonly act: MeetingAct
  readonly ability: Ability
}

/** Refusals that say that it is somebody else's: such a button is not shown at all. */
const OTHERS: readonly string[] = [
  'meetings.not_convener',
  'meetings.not_chair',
  'meetings.not_keeper',
  'meetings.not_member',
  'meetings.not_voting',
]

/** Whether an act is this person's, be it now or later. */
export function concerns({ allowed, reason }: Ability): boolean {
  return allowed || reason === undefined || !OTHERS.includes(reason)
}

const OPEN: Ability = { allowed: true }
const MOST = 2

/**
 * The acts at the thumb, the next one first and two at most. What is mine and cannot be done yet stays
 * there and says why.
 */
export function mainActs(meeting: MeetingInfo): readonly OfferedAct[] {
  const { status, abilities, mine } = meeting
  const isThere = mine?.isPresent === true
  const offer = (act: MeetingAct, ability: Ability, isOffered = concerns(ability)) =>
    isOffered ? [{ act, ability }] : []
  const acts = (): readonly OfferedAct[] => {
    switch (status) {
      case 'planned':
      case 'postponed':
        return offer('notice', abilities.notice)
      case 'noticed':
        return [
          ...offer('register', abilities.register, abilities.register.allowed),
          ...offer('openCheckIn', abilities.openCheckIn),
        ]
      case 'checkIn':
        return [
          ...offer('checkIn', abilities.checkIn, abilities.checkIn.allowed),
          ...offer('start', abilities.start),
          ...offer('door', abilities.keepDoor, abilities.keepDoor.allowed),
          ...offer('room', OPEN, isThere),
        ]
      case 'inSession':
      case 'suspended':
        return [
          ...offer('checkIn', abilities.checkIn, abilities.checkIn.allowed),
          ...offer(
            'resume',
            abilities.resume,
            status === 'suspended' && concerns(abilities.resume),
          ),
          ...offer('cockpit', OPEN, concerns(abilities.suspend)),
          ...offer('room', OPEN, isThere),
          ...offer('door', abilities.keepDoor, abilities.keepDoor.allowed),
        ]
      default:
        return offer('minutes', OPEN, HELD_STATUSES.includes(status))
    }
  }
  return acts().slice(0, MOST)
}
