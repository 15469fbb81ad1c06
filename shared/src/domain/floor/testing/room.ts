import { applyFloor } from '../apply-floor'
import { EMPTY_FLOOR, type Floor, type FloorEvent, type FloorFacts, type Seat } from '../floor'
import { motionById, motionOnFloor } from '../floor-view'
import { floorRulesOf } from '../floor.rules'
import { MEETING_DEFAULT } from '../../meetings/meeting.rules'
import type { Motion, Stance } from '../motion'
import { waitingSpeeches } from '../speakers'

export const RULES = floorRulesOf(MEETING_DEFAULT)
export const START = new Date('2026-11-21T11:30:00Z')
export const MATTER = '在3号楼东侧装十个充电口。'
export const OTHER = '在2号楼西侧装十个充电口。'

export const seat = (accountId: string, change: Partial<Seat> = {}): Seat => ({
  accountId,
  isPresent: true,
  isRepresented: false,
  isMember: true,
  isRecused: false,
  hasVoice: true,
  isChair: false,
  isRecorder: false,
  ...change,
})

/** A small meeting that a test leads through its acts, at a clock of its own. */
export class Room {
  floor: Floor = EMPTY_FLOOR
  now = START
  isInSession = true
  hasQuorum = true
  entryId = 'entry'
  private ids = 0
  readonly seats = new Map<string, Seat>(
    [
      seat('chair', { isChair: true }),
      seat('wang'),
      seat('li'),
      seat('zhao'),
      seat('sun'),
      seat('away', { isPresent: false }),
      seat('recorder', { isMember: false, hasVoice: false, isRecorder: true }),
      seat('raiser', { isMember: false }),
      seat('listener', { isMember: false, hasVoice: false }),
    ].map((one) => [one.accountId, one]),
  )

  get facts(): FloorFacts {
    const { isInSession, hasQuorum, entryId, seats } = this
    return { isInSession, hasQuorum, entryId, rules: RULES, seats }
  }

  change(accountId: string, change: Partial<Seat>): void {
    this.seats.set(accountId, seat(accountId, { ...this.seats.get(accountId), ...change }))
  }

  wait(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000)
  }

  newId(): string {
    this.ids += 1
    return `id${String(this.ids).padStart(4, '0')}`
  }

  try(by: string, event: FloorEvent): string {
    const step = applyFloor(this.floor, event, by, this.facts, this.now)
    if (!step.allowed) return step.reason
    this.floor = step.floor
    return 'done'
  }

  act(by: string, event: FloorEvent): void {
    expect(this.try(by, event)).toBe('done')
  }

  move(by = 'wang', text = MATTER, itemId: string | null = 'item'): string {
    const id = this.newId()
    this.act(by, { type: 'move', id, entryId: this.entryId, itemId, text })
    return id
  }

  /** A motion that has the floor. */
  begin(by = 'wang', seconder = 'li', itemId: string | null = 'item'): string {
    const motionId = this.move(by, MATTER, itemId)
    this.act(seconder, { type: 'second', motionId })
    this.act('chair', { type: 'state', motionId })
    return motionId
  }

  /** An amendment that waits. */
  amend(motionId: string, by = 'zhao', text = OTHER): string {
    const id = this.newId()
    this.act(by, { type: 'amend', id, motionId, text })
    return id
  }

  ask(by: string, stance: Stance = 'neutral'): string {
    const id = this.newId()
    this.act(by, { type: 'requestSpeech', id, stance })
    return id
  }

  /** Somebody asks, is called and speaks for so long. */
  speak(by: string, stance: Stance, seconds = 60, presider = 'chair'): void {
    const speechId = this.ask(by, stance)
    this.act(presider, { type: 'giveFloor', speechId })
    this.wait(seconds)
    if (seconds < RULES.speechSeconds) this.act(by, { type: 'endSpeech', speechId })
  }

  put(
    motionId: string,
    way: 'hands' | 'consensus' | 'secret',
    ballotId: string | null = null,
  ): void {
    this.act('chair', { type: 'closeDebate', motionId })
    this.act('chair', { type: 'put', motionId, way, ballotId, closesAt: null })
  }

  motion(motionId: string): Motion {
    const motion = motionById(this.floor, motionId)
    if (motion === undefined) throw new Error(motionId)
    return motion
  }

  waiting(): string[] {
    return waitingSpeeches(this.floor, motionOnFloor(this.floor), this.facts).map(
      ({ accountId }) => accountId,
    )
  }
}
