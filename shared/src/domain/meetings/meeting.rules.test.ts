import { endOfDay } from '../calendar/shanghai-day'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import {
  canCheckIn,
  canConvene,
  canEditAgenda,
  canLead,
  canRegister,
  canUnregister,
  checkInFrom,
  demandsNeeded,
  keepsMeetings,
  lapsesAt,
  MEETING_DEFAULT,
  noticeUntil,
  type OwnAttendance,
} from './meeting.rules'

const now = new Date('2026-11-21T04:00:00Z')
const evening = new Date('2026-11-26T11:30:00Z')

const holding = (role: Role, gridId: string | null): Actor => ({
  accountId: 'a',
  communityId: 'c',
  birthYear: 1980,
  consentVersion: null,
  residencies: [],
  roles: [
    {
      role,
      scope: gridId === null ? { kind: 'community' } : { kind: 'grid', gridId },
      from: new Date(0),
      to: null,
    },
  ],
})

describe('the notice of a meeting', () => {
  it.each([
    // on the 26th at 19:30: until the 23rd, 24:00
    ['2026-11-26T11:30:00Z', '2026-11-23'],
    // the hour of the day does not matter
    ['2026-11-26T15:59:00Z', '2026-11-23'],
    ['2026-11-26T16:00:00Z', '2026-11-24'],
    ['2026-12-02T01:00:00Z', '2026-11-29'],
  ])('of %s is out by the end of %s', (startsAt, day) => {
    expect(noticeUntil(new Date(startsAt), MEETING_DEFAULT)).toEqual(endOfDay(day))
  })

  it('can be fifteen days ahead where the law of owners asks for it', () => {
    const rules = { ...MEETING_DEFAULT, noticeDays: 15 }

    expect(noticeUntil(evening, rules)).toEqual(endOfDay('2026-11-11'))
  })
})

describe('the times of a meeting', () => {
  const head = {
    gridId: 'g',
    status: 'noticed' as const,
    startsAt: evening,
    rules: MEETING_DEFAULT,
  }

  it('open the door half an hour before', () => {
    expect(checkInFrom(head)).toEqual(new Date('2026-11-26T11:00:00Z'))
  })

  it('end with its own day, 24:00', () => {
    expect(lapsesAt(head)).toEqual(endOfDay('2026-11-26'))
  })
})

describe('who may', () => {
  it.each([
    ['councilChair', 'g', true],
    ['gridSecretary', 'g', true],
    ['communitySecretary', null, true],
    ['councilChair', 'other', false],
    ['councilMember', 'g', false],
    ['recorder', 'g', false],
    ['gridWorker', 'g', false],
  ] as const)('%s of %s calls the council of a grid together: %s', (role, gridId, may) => {
    expect(canConvene(holding(role, gridId), 'g', now).allowed).toBe(may)
  })

  it('calls the whole community together: its secretary, and no chair of a grid', () => {
    expect(canConvene(holding('communitySecretary', null), null, now).allowed).toBe(true)
    expect(canConvene(holding('councilChair', 'g'), null, now).allowed).toBe(false)
  })

  it('leads: the chair alone, who is not the secretary', () => {
    expect(canLead(holding('councilChair', 'g'), 'g', now).allowed).toBe(true)
    expect(canLead(holding('gridSecretary', 'g'), 'g', now).allowed).toBe(false)
    expect(canLead(holding('communitySecretary', null), 'g', now).allowed).toBe(false)
    expect(canLead(holding('communitySecretary', null), null, now).allowed).toBe(true)
  })

  it('keeps the door: recorder, grid worker and chair', () => {
    expect(keepsMeetings(holding('recorder', 'g'), 'g', now)).toBe(true)
    expect(keepsMeetings(holding('gridWorker', 'g'), 'g', now)).toBe(true)
    expect(keepsMeetings(holding('councilChair', 'g'), 'g', now)).toBe(true)
    expect(keepsMeetings(holding('councilMember', 'g'), 'g', now)).toBe(false)
  })
})

describe('a place', () => {
  const own = (kind: OwnAttendance['kind'], registration: OwnAttendance['registration']) => ({
    kind,
    registration,
    isPresent: false,
  })
  const ask = (
    held: OwnAttendance | null,
    { isNeighbour = true, places = 5, status = 'noticed' as const } = {},
  ) => {
    const decision = canRegister({ status }, { isNeighbour, own: held, places })
    return decision.allowed ? 'ok' : decision.reason
  }

  it('is for neighbours, once, while there are any', () => {
    expect(ask(null)).toBe('ok')
    expect(ask(null, { isNeighbour: false })).toBe('meetings.not_member')
    expect(ask(null, { places: 0 })).toBe('meetings.no_places')
    expect(ask(own('resident', 'registered'))).toBe('meetings.already_registered')
    expect(ask(own('resident', 'waiting'))).toBe('meetings.already_registered')
    expect(ask(own('resident', 'cancelled'))).toBe('ok')
  })

  it('waits for whoever is called, wherever they live', () => {
    expect(ask(own('member', 'invited'), { isNeighbour: false, places: 0 })).toBe('ok')
  })

  it('is given back by whoever has one, before the meeting begins', () => {
    expect(canUnregister({ status: 'noticed' }, own('resident', 'registered')).allowed).toBe(true)
    expect(canUnregister({ status: 'noticed' }, null).allowed).toBe(false)
    expect(canUnregister({ status: 'inSession' }, own('resident', 'registered'))).toEqual({
      allowed: false,
      reason: 'meetings.not_registering',
    })
  })

  it.each([
    ['checkIn', true],
    ['inSession', true],
    ['suspended', true],
    ['noticed', false],
    ['adjourned', false],
  ] as const)('in the room is taken while the meeting is %s: %s', (status, may) => {
    expect(canCheckIn({ status }, null).allowed).toBe(may)
  })
})

describe('the agenda', () => {
  it.each([
    ['planned', true],
    ['postponed', true],
    ['noticed', false],
    ['inSession', false],
    ['cancelled', false],
  ] as const)('of a meeting that is %s may change: %s', (status, may) => {
    expect(canEditAgenda({ status }).allowed).toBe(may)
  })
})

describe('a demand of the members', () => {
  it.each([
    [15, 8],
    [14, 7],
    [7, 4],
    [1, 1],
    [0, 1],
  ])('of %i members needs %i: half of them, 以上', (members, needed) => {
    expect(demandsNeeded(members, MEETING_DEFAULT)).toBe(needed)
  })
})
