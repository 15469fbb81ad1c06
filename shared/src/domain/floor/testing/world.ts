import { applyFloor } from '../apply-floor'
import { EMPTY_FLOOR, type Floor, type FloorEvent, type FloorFacts, type Seat } from '../floor'
import { must, mustKeepOrder, RULES } from './oracle'

export const PEOPLE = ['chair', 'wang', 'li', 'zhao', 'sun', 'guest', 'recorder'] as const
export const MEMBERS = ['chair', 'wang', 'li', 'zhao', 'sun']
export const SCREENS = 3

/** What the service sends: complete in itself, so that of two the higher revision holds. */
export interface Message {
  readonly revision: number
  readonly floor: Floor
}

/** A screen that sleeps, wakes and hears things late, twice or never. */
export class Screen {
  shown: Message = { revision: 0, floor: EMPTY_FLOOR }
  isConnected = true
  private readonly underWay: Message[] = []

  send(message: Message): void {
    if (this.isConnected) this.underWay.push(message)
  }

  /** The catch-up rule of the live protocol. */
  receive(message: Message): void {
    if (message.revision > this.shown.revision) this.shown = message
  }

  /** One message arrives, in whatever order; it may arrive again later, or be lost. */
  deliver(pick: number): void {
    const index = pick % Math.max(1, this.underWay.length)
    const [message] = this.underWay.splice(index, 1)
    if (message === undefined) return
    const before = this.shown.revision
    if (pick % 5 !== 0) this.receive(message)
    if (pick % 3 === 0) this.underWay.push(message)
    must(this.shown.revision >= before, 'a screen never goes back')
  }

  sleep(): void {
    this.isConnected = false
    this.underWay.length = 0
  }

  wake(current: Message): void {
    this.isConnected = true
    this.send(current)
  }

  /** The network is quiet again: what is under way arrives. */
  settle(current: Message): void {
    this.wake(current)
    for (const message of this.underWay.splice(0).reverse()) this.receive(message)
  }
}

/** The meeting as the service holds it, and the screens that follow it. */
export class World {
  floor: Floor = EMPTY_FLOOR
  revision = 0
  now = new Date('2026-11-21T11:00:00Z')
  entry = 0
  /** Suspended by a lost quorum until the chair resumes. */
  isSuspended = false
  readonly present = new Set<string>(PEOPLE)
  readonly recused = new Set<string>()
  readonly screens = Array.from({ length: SCREENS }, () => new Screen())
  private ids = 0
  /** Commands by key: repeated ones are answered and not done again. */
  private readonly done = new Map<string, boolean>()
  private last: { readonly key: string; readonly event: FloorEvent; readonly by: string } | null =
    null
  readonly accepted = new Map<string, number>()

  get message(): Message {
    return { revision: this.revision, floor: this.floor }
  }

  get voters(): string[] {
    return MEMBERS.filter((name) => !this.recused.has(name))
  }

  get hasQuorum(): boolean {
    const present = this.voters.filter((name) => this.present.has(name)).length
    return this.voters.length > 0 && 3 * present >= 2 * this.voters.length
  }

  get facts(): FloorFacts {
    const seats = PEOPLE.map((accountId): [string, Seat] => [
      accountId,
      {
        accountId,
        isPresent: this.present.has(accountId),
        isRepresented: false,
        isMember: MEMBERS.includes(accountId),
        isRecused: this.recused.has(accountId),
        hasVoice: accountId !== 'recorder',
        isChair: accountId === 'chair',
        isRecorder: accountId === 'recorder',
      },
    ])
    return {
      isInSession: !this.isSuspended,
      hasQuorum: this.hasQuorum,
      entryId: `entry${String(this.entry)}`,
      rules: RULES,
      seats: new Map(seats),
    }
  }

  newId(): string {
    this.ids += 1
    return `id${String(this.ids).padStart(4, '0')}`
  }

  /** A command reaches the service, once or more often. */
  command(by: string, event: FloorEvent, key = `key${this.newId()}`): void {
    if (this.done.has(key)) return
    this.last = { key, event, by }
    const before = this.floor
    const step = applyFloor(before, event, by, this.facts, this.now)
    this.done.set(key, step.allowed)
    if (!step.allowed) return
    this.floor = step.floor
    this.accepted.set(event.type, (this.accepted.get(event.type) ?? 0) + 1)
    mustKeepOrder(this, before, event, by)
    this.tell()
  }

  repeat(): void {
    if (this.last !== null) this.command(this.last.by, this.last.event, this.last.key)
  }

  tell(): void {
    this.revision += 1
    for (const screen of this.screens) screen.send(this.message)
  }

  /** Somebody comes, goes or steps aside; the quorum is counted again at once. */
  attend(change: () => void): void {
    change()
    if (!this.hasQuorum) this.isSuspended = true
    this.tell()
  }
}
