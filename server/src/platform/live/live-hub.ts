import type { Actor } from '@linyi/shared/domain/people/actor'
import type { WebSocket } from 'ws'
import { onSessionsEnded, sessionsEndedSince, type SessionsEnded } from '../auth/session.store'
import type { Clock } from '../clock'
import type { Logger } from '../logger'
import { startTicker } from '../ticker'
import { EventTail } from './event-tail'
import { LiveRoom } from './live-room'
import { LiveSocket, type LiveHouse } from './live-socket'
import type { LiveEvent, LiveTopics } from './live-topic'
import { PresenceCounter } from './presence.store'
import { onLiveChange, type LiveSubject } from './tell-live'

const ROUND_MS = 200
const PRESENCE_MS = 1000
const BEAT_MS = 25_000
/** How often it is looked who is due to be asked for again, and whose session ended elsewhere. */
const DOOR_MS = 1000
/** Longer than a command takes to commit and than the clocks of two machines differ. */
const ENDED_WITHIN_MS = 15_000
const CLOSING_MS = 1000
const SOCKETS_PER_SESSION = 20
const HELLO_MS = 10_000

const GOING_AWAY = 1001

/** What the hub is made of. */
export interface LiveHubOptions {
  readonly topics: LiveTopics
  readonly clock: Clock
  readonly logger: Logger
  /** Everything the rules need to know of a session's owner; null once the account is gone. */
  readonly loadActor: (communityId: string, accountId: string, now: Date) => Promise<Actor | null>
}

/**
 * Whoever follows something on this instance, and what tells them of changes: the commands of this
 * instance at once, the sealed events of the others within half a second, and a look at the clock
 * for what leaves no events.
 */
export class LiveHub implements LiveHouse {
  private readonly sockets = new Set<LiveSocket>()
  private readonly rooms = new Map<string, LiveRoom>()
  private readonly presence = new PresenceCounter()
  private readonly tail: EventTail
  private readonly stops: (() => Promise<void> | void)[]

  constructor(private readonly options: LiveHubOptions) {
    this.tail = new EventTail({
      begun: (communityId) => {
        for (const room of this.roomsOf(communityId)) room.changed()
        // an office may have ended after a socket was let in and before the tail began
        this.recheckIn(communityId, () => true)
      },
      happened: (communityId, event) => {
        for (const topic of Object.values(options.topics)) {
          const id = topic.concerns(event)
          if (id === null) continue
          const room = this.rooms.get(keyOf({ communityId, topic: topic.name, id }))
          room?.heard(topic.revisionIn(event))
        }
        this.recheckNamed(communityId, event)
      },
    })
    this.stops = [
      onLiveChange((subject) => {
        this.changed(subject)
      }),
      onSessionsEnded((ended) => {
        this.sessionsEnded(ended)
      }),
      this.every(ROUND_MS, async () => {
        for (const room of this.rooms.values()) room.pollAt(performance.now())
        await this.tail.round()
      }),
      this.every(PRESENCE_MS, () => this.countPresent()),
      this.every(BEAT_MS, () => {
        for (const socket of this.sockets) socket.beat()
      }),
      this.every(DOOR_MS, () => this.watchDoor()),
    ]
  }

  /** Takes in a connection that was just made. */
  admit(connection: WebSocket): void {
    const socket = new LiveSocket(connection, this)
    this.sockets.add(socket)
    // who says nothing does not keep a place
    const late = setTimeout(() => {
      if (socket.sessionId === null) socket.cut()
    }, HELLO_MS)
    late.unref()
    connection.once('close', () => {
      clearTimeout(late)
      this.sockets.delete(socket)
    })
  }

  now(): Date {
    return this.options.clock.now()
  }

  /** The communities that somebody follows something of. */
  watchedCommunities(): ReadonlySet<string> {
    return new Set([...this.rooms.values()].map(({ subject }) => subject.communityId))
  }

  async loadActor(communityId: string, accountId: string, now: Date): Promise<Actor | null> {
    return this.options.loadActor(communityId, accountId, now)
  }

  roomOf(subject: LiveSubject): LiveRoom {
    const key = keyOf(subject)
    const known = this.rooms.get(key)
    if (known !== undefined) return known
    const room = new LiveRoom(subject, this.options.topics[subject.topic], {
      clock: this.options.clock,
      onFault: (error) => {
        this.fault(error)
      },
    })
    this.rooms.set(key, room)
    this.tail.begin(subject.communityId)
    return room
  }

  left(room: LiveRoom): void {
    const key = keyOf(room.subject)
    if (!room.isEmpty || this.rooms.get(key) !== room) return
    this.rooms.delete(key)
    const { communityId } = room.subject
    if (this.roomsOf(communityId).length === 0) this.tail.end(communityId)
  }

  hasPlace(sessionId: string): boolean {
    const own = [...this.sockets].filter((socket) => socket.sessionId === sessionId)
    return own.length < SOCKETS_PER_SESSION
  }

  /**
   * Sends away whose session ended on another instance, and asks anew, each in their turn, who the
   * others are: what leaves no word, such as an account that another one became, is found so.
   */
  private async watchDoor(): Promise<void> {
    if (this.sockets.size === 0) return
    const ended = await sessionsEndedSince(new Date(Date.now() - ENDED_WITHIN_MS))
    const at = performance.now()
    await this.recheckThose(
      ({ sessionId, recheckAt }) => at >= recheckAt || (sessionId !== null && ended.has(sessionId)),
    )
  }

  /** An office that begins or ends, on any instance, is an event that names its account. */
  private recheckNamed(communityId: string, { subject, data }: LiveEvent): void {
    const named = new Set<unknown>([subject.id, ...Object.values(data)])
    this.recheckIn(communityId, (accountId) => named.has(accountId))
  }

  private recheckIn(communityId: string, isMeant: (accountId: string) => boolean): void {
    this.recheckThose(
      ({ owner }) => owner?.communityId === communityId && isMeant(owner.accountId),
    ).catch((error: unknown) => {
      this.fault(error)
    })
  }

  private async recheckThose(isMeant: (socket: LiveSocket) => boolean): Promise<void> {
    const meant = [...this.sockets].filter(isMeant)
    await Promise.all(meant.map((socket) => socket.recheck()))
  }

  /** Sends everybody away; they come back to the next instance, each after a moment of its own. */
  async stop(): Promise<void> {
    for (const stop of this.stops) await stop()
    for (const socket of this.sockets) socket.end(GOING_AWAY)
    const until = performance.now() + CLOSING_MS
    while (this.sockets.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    for (const socket of this.sockets) socket.cut()
    await this.presence.stop()
  }

  private changed(subject: LiveSubject): void {
    this.rooms.get(keyOf(subject))?.changed()
  }

  private roomsOf(communityId: string): LiveRoom[] {
    return [...this.rooms.values()].filter((room) => room.subject.communityId === communityId)
  }

  private sessionsEnded(ended: SessionsEnded): void {
    for (const socket of this.sockets) {
      const isMeant =
        'sessionId' in ended
          ? socket.sessionId === ended.sessionId
          : socket.owner?.accountId === ended.accountId
      if (isMeant) socket.recheck().catch(() => socket.cut())
    }
  }

  private async countPresent(): Promise<void> {
    const rooms = [...this.rooms.values()].filter((room) => room.topic.countsPresent)
    const others = await this.presence.round(
      rooms.map((room) => ({ subject: room.subject, accounts: room.accounts })),
    )
    for (const [index, room] of rooms.entries()) room.setOthers(others[index] ?? 0)
  }

  /** @returns what stops it */
  private every(periodMs: number, round: () => Promise<void> | void): () => Promise<void> {
    const ticker = startTicker(periodMs, async () => {
      try {
        await round()
      } catch (error) {
        this.fault(error)
      }
    })
    return () => ticker.stop()
  }

  private fault(error: unknown): void {
    this.options.logger.warn({ err: error }, 'live updates faltered; the next round tries again')
  }
}

function keyOf({ communityId, topic, id }: LiveSubject): string {
  return `${communityId} ${topic} ${id}`
}
