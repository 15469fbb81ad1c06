import {
  LIVE_TOPICS,
  type LiveTopicName,
  type ServerFrame,
} from '@linyi/shared/contract/live.contract'
import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { Clock } from '../clock'
import type { LiveReading, LiveTopic } from './live-topic'
import type { LiveSubject } from './tell-live'

/** Between two states of a subject on one socket: a page that changes more often cannot be read. */
const SEND_MS = 1000
/**
 * Between two readings of a subject on the long run, and never more than half of the time is spent
 * reading. Two may follow each other at once, so that a change does not wait behind a look at the clock.
 */
const READ_MS = 100

/** One socket as a room sees it. */
export interface LiveFollower {
  readonly actor: Actor
  /** False while a phone takes nothing in: what it misses, the next state makes good. */
  readonly isTaking: boolean
  send(frame: string): void
  /** Tells why the subject is not followed any longer. */
  refuse(subject: LiveSubject, code: ErrorCode): void
}

interface Following {
  /** What the follower holds: the revision and the count shown with it. */
  revision: number | null
  present: number | null
  /** On the machine's own clock; a demo's clock may jump. */
  sentAt: number
}

/** What a room needs of the service. */
export interface RoomSurroundings {
  readonly clock: Clock
  readonly onFault: (error: unknown) => void
}

/**
 * A subject that is followed on this instance. It is read once for all of its followers and presented
 * to each; a follower gets the first change at once, then at most one state a second, and always the
 * last. Nothing is queued: who was too slow for a state gets a newer one.
 */
export class LiveRoom {
  private readonly followers = new Map<LiveFollower, Following>()
  private reading: LiveReading | null = null
  private isStale = true
  private isRunning = false
  private timer: NodeJS.Timeout | null = null
  /** When the last two rounds ended. */
  private ended: readonly [number, number] = [-Infinity, -Infinity]
  private readAt = -Infinity
  private restMs = READ_MS
  private others = 0

  constructor(
    readonly subject: LiveSubject,
    readonly topic: LiveTopic,
    private readonly surroundings: RoomSurroundings,
  ) {}

  get isEmpty(): boolean {
    return this.followers.size === 0
  }

  /** Different accounts that follow here. */
  get accounts(): number {
    return new Set([...this.followers.keys()].map(({ actor }) => actor.accountId)).size
  }

  follow(follower: LiveFollower, have: number | null): void {
    this.followers.set(follower, { revision: have, present: null, sentAt: -Infinity })
    // somebody who has seen more on another instance is not sent back
    if (have !== null && this.reading !== null && have > this.reading.revision) this.isStale = true
    if (this.reading === null) this.changed()
    else this.deliver()
  }

  unfollow(follower: LiveFollower): void {
    this.followers.delete(follower)
    if (this.isEmpty) this.close()
    else if (this.topic.countsPresent) this.deliver()
  }

  /** Somebody is not who they were, in an office or out of one: what they see is written anew. */
  renew(follower: LiveFollower): void {
    const following = this.followers.get(follower)
    if (following === undefined) return
    following.revision = null
    this.deliver()
  }

  /** The subject has changed, or may have. */
  changed(): void {
    this.isStale = true
    this.plan()
  }

  /** An event tells of a change; most are of this instance, which has read what it wrote. */
  heard(revision: number | null): void {
    const isRead = revision !== null && this.reading !== null && this.reading.revision >= revision
    if (!isRead) this.changed()
  }

  /** Reads the subject again when its changes leave no events and it is time. */
  pollAt(now: number): void {
    const { pollMs } = this.topic
    if (pollMs !== null && now - this.readAt >= pollMs) this.changed()
  }

  /** Accounts that follow on other instances. */
  setOthers(others: number): void {
    if (this.others === others) return
    this.others = others
    this.deliver()
  }

  close(): void {
    this.followers.clear()
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private plan(): void {
    if (this.timer !== null || this.isRunning || this.isEmpty) return
    const { present } = this
    const waiting = [...this.followers.values()].filter(
      (one) => this.isStale || this.frameFor(one, present) !== null,
    )
    if (waiting.length === 0) return
    const due = Math.min(...waiting.map(({ sentAt }) => sentAt + SEND_MS))
    const at = Math.max(due, this.ended[0] + 2 * (this.isStale ? this.restMs : READ_MS))
    this.timer = setTimeout(
      () => {
        this.timer = null
        void this.run()
      },
      Math.max(0, at - performance.now()),
    )
    this.timer.unref()
  }

  private async run(): Promise<void> {
    this.isRunning = true
    try {
      if (this.isStale) await this.read()
    } catch (error) {
      this.isStale = true
      this.restMs = SEND_MS
      this.surroundings.onFault(error)
    } finally {
      this.ended = [this.ended[1], performance.now()]
      this.isRunning = false
    }
    this.deliver()
  }

  private async read(): Promise<void> {
    const { communityId, id } = this.subject
    const startedAt = performance.now()
    this.isStale = false
    this.readAt = startedAt
    const reading = await this.topic.read(communityId, id, this.surroundings.clock.now())
    this.readAt = performance.now()
    this.restMs = Math.max(READ_MS, this.readAt - startedAt)
    if (reading === null) this.dismissAll('live.not_found')
    // two readings may pass each other in the database's pool; a revision never goes back
    else if (reading.revision >= (this.reading?.revision ?? 0)) this.reading = reading
  }

  private dismissAll(code: ErrorCode): void {
    const followers = [...this.followers.keys()]
    this.close()
    for (const follower of followers) follower.refuse(this.subject, code)
  }

  private get present(): number | null {
    return this.topic.countsPresent ? this.accounts + this.others : null
  }

  /** What a follower lacks: a newer state, word that there is none, or nothing. */
  private frameFor(
    { revision, present, sentAt }: Following,
    shown: number | null,
  ): 'state' | 'current' | null {
    if (this.reading === null) return null
    const has = revision ?? -1
    if (has !== this.reading.revision) return has < this.reading.revision ? 'state' : null
    return sentAt === -Infinity || present !== shown ? 'current' : null
  }

  /** Sends what is new to whoever may have it now, and plans for the others. */
  private deliver(): void {
    const { reading, present } = this
    if (reading !== null) {
      const at = performance.now()
      const now = this.surroundings.clock.now()
      const texts = new Map<object, string>()
      for (const [follower, following] of this.followers) {
        const type = this.frameFor(following, present)
        if (type === null || at - following.sentAt < SEND_MS || !follower.isTaking) continue
        const decision = reading.mayFollow(follower.actor, now)
        if (!decision.allowed) {
          this.followers.delete(follower)
          follower.refuse(this.subject, decision.reason)
          continue
        }
        const head = { ...this.head, revision: reading.revision, now: now.toISOString(), present }
        follower.send(
          type === 'current'
            ? JSON.stringify({ type, ...head } satisfies ServerFrame)
            : stateText(head, reading.present(follower.actor, now), texts),
        )
        Object.assign(following, { revision: reading.revision, present, sentAt: at })
      }
    }
    this.plan()
  }

  private get head(): { readonly topic: LiveTopicName; readonly id: string } {
    return { topic: this.subject.topic, id: this.subject.id }
  }
}

/** A state as text; once for all who are given the same object. */
function stateText(
  head: Omit<Extract<ServerFrame, { type: 'state' }>, 'type' | 'state'>,
  state: object,
  texts: Map<object, string>,
): string {
  const known = texts.get(state)
  if (known !== undefined) return known
  // it holds what the contract names and nothing else
  const frame = { type: 'state', ...head, state: LIVE_TOPICS[head.topic].parse(state) } as const
  const text = JSON.stringify(frame satisfies ServerFrame)
  texts.set(state, text)
  return text
}
