import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import {
  clientFrame,
  LIVE_FOLLOWED_MAX,
  LIVE_SIGNED_OUT,
  type ClientFrame,
  type LiveTopicName,
  type ServerFrame,
} from '@linyi/shared/contract/live.contract'
import { restraintsOf, type Actor } from '@linyi/shared/domain/people/actor'
import type { RawData, WebSocket } from 'ws'
import { findSession, findSessionById, type Session } from '../auth/session.store'
import type { LiveFollower, LiveRoom } from './live-room'
import type { LiveSubject } from './tell-live'

/** RFC 6455: the peer does not keep to the rules; the service goes away; come back later. */
const BROKE_RULES = 1008
const TRY_LATER = 1013

/** Frames a client may send at once, and in a second on the long run. */
const FRAMES_BURST = 60
const FRAMES_PER_SECOND = 5
/** After which a connection is asked for anew, whatever happened. */
const RECHECK_MS = 30_000
/** Bytes that may wait for a slow phone before it is sent nothing more for now. */
const WAITING_BYTES_MAX = 64 * 1024

/** What a socket asks of the hub. */
export interface LiveHouse {
  now(): Date
  loadActor(communityId: string, accountId: string, now: Date): Promise<Actor | null>
  /** The room of a subject, opened for the first who asks. */
  roomOf(subject: LiveSubject): LiveRoom
  /** Closes the room behind the last. */
  left(room: LiveRoom): void
  /** Whether a session may have one more socket. */
  hasPlace(sessionId: string): boolean
}

/**
 * One connection: says hello with a token, then follows subjects. Whatever is wrong with a frame ends
 * this connection and touches no other.
 */
export class LiveSocket implements LiveFollower {
  private session: Session | null = null
  private known: Actor | null = null
  private readonly rooms = new Map<string, LiveRoom>()
  private work: Promise<void> = Promise.resolve()
  private allowance = FRAMES_BURST
  private countedAt = performance.now()
  private isAlive = true
  private isClosed = false
  /** On the machine's own clock; a hall that came in together is not asked for all at once. */
  recheckAt = performance.now() + Math.random() * RECHECK_MS

  constructor(
    private readonly socket: WebSocket,
    private readonly house: LiveHouse,
  ) {
    socket.on('message', (data, isBinary) => {
      this.receive(data, isBinary)
    })
    socket.on('pong', () => {
      this.isAlive = true
    })
    // a broken frame or pipe ends in `close`; there is nobody to tell
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.isClosed = true
      for (const room of this.rooms.values()) this.leave(room)
      this.rooms.clear()
    })
  }

  get sessionId(): string | null {
    return this.session?.id ?? null
  }

  get owner(): Pick<Session, 'communityId' | 'accountId'> | null {
    return this.session
  }

  /** @throws Error before the hello: nobody follows anything without one */
  get actor(): Actor {
    if (this.known === null) throw new Error('a follower without a session')
    return this.known
  }

  get isTaking(): boolean {
    return this.socket.bufferedAmount < WAITING_BYTES_MAX
  }

  send(text: string): void {
    if (!this.isClosed) this.socket.send(text)
  }

  refuse({ topic, id }: Pick<LiveSubject, 'topic' | 'id'>, code: ErrorCode): void {
    const key = `${topic} ${id}`
    const room = this.rooms.get(key)
    this.rooms.delete(key)
    if (room !== undefined) this.leave(room)
    this.tell({ type: 'refused', topic, id, error: { code, message: ERRORS[code].message } })
  }

  /** Asks whether the other end is still there; one that did not answer the last time is cut. */
  beat(): void {
    if (!this.isAlive) this.socket.terminate()
    this.isAlive = false
    this.socket.ping()
  }

  /** Asks anew who this is: sessions end, accounts merge, offices begin and end. */
  async recheck(): Promise<void> {
    const { session, known } = this
    if (session === null) return
    this.recheckAt = performance.now() + RECHECK_MS
    if (!(await this.admit(await findSessionById(session.id)))) return
    if (JSON.stringify(this.known) === JSON.stringify(known)) return
    for (const room of this.rooms.values()) room.renew(this)
  }

  end(code: number, reason: ErrorCode | null = null): void {
    if (reason !== null) {
      this.tell({ type: 'refused', error: { code: reason, message: ERRORS[reason].message } })
    }
    this.socket.close(code)
  }

  /** Cuts a connection that did not close by itself. */
  cut(): void {
    this.socket.terminate()
  }

  private receive(data: RawData, isBinary: boolean): void {
    if (!this.mayReceive()) {
      this.end(BROKE_RULES, 'request.too_many')
      return
    }
    const frame = isBinary ? null : frameIn(data)
    if (frame === null) {
      this.end(BROKE_RULES, 'live.bad_frame')
      return
    }
    this.isAlive = true
    // in their order: a follow waits for the hello before it
    this.work = this.work.then(() => this.answer(frame)).catch(() => this.cut())
  }

  private mayReceive(): boolean {
    const at = performance.now()
    const gained = ((at - this.countedAt) / 1000) * FRAMES_PER_SECOND
    this.allowance = Math.min(FRAMES_BURST, this.allowance + gained) - 1
    this.countedAt = at
    return this.allowance >= 0
  }

  private async answer(frame: ClientFrame): Promise<void> {
    if (this.isClosed) return
    switch (frame.type) {
      case 'ping':
        this.tell({ type: 'pong', now: this.house.now().toISOString() })
        return
      case 'hello':
        await this.greet(frame.token)
        return
      case 'follow':
        this.follow(frame.topic, frame.id, frame.have)
        return
      case 'unfollow': {
        const key = `${frame.topic} ${frame.id}`
        const room = this.rooms.get(key)
        this.rooms.delete(key)
        if (room !== undefined) this.leave(room)
      }
    }
  }

  private async greet(token: string): Promise<void> {
    const session = await findSession(token)
    if (session !== null && session.id !== this.sessionId && !this.house.hasPlace(session.id)) {
      this.end(TRY_LATER, 'live.too_many')
      return
    }
    // somebody else signed in on this page: what the one before followed is not theirs
    if (session?.id !== this.sessionId) this.leaveAll()
    if (await this.admit(session)) {
      this.tell({ type: 'ready', now: this.house.now().toISOString() })
    }
  }

  /** Takes in who this is now, or closes. @returns whether the session stands */
  private async admit(session: Session | null): Promise<boolean> {
    const now = this.house.now()
    const actor =
      session === null || session.isEnded || session.expiresAt <= now
        ? null
        : await this.house.loadActor(session.communityId, session.accountId, now)
    if (actor === null) {
      this.end(LIVE_SIGNED_OUT, session?.isEnded === true ? 'session.ended' : 'session.expired')
      return false
    }
    if (restraintsOf(actor, now).includes('noConsent')) {
      this.end(LIVE_SIGNED_OUT, 'people.consent_required')
      return false
    }
    this.session = session
    this.known = actor
    return true
  }

  private follow(topic: LiveTopicName, id: string, have: number | null): void {
    if (this.session === null) {
      this.end(LIVE_SIGNED_OUT, 'live.hello_first')
      return
    }
    const key = `${topic} ${id}`
    if (!this.rooms.has(key) && this.rooms.size >= LIVE_FOLLOWED_MAX) {
      this.refuse({ topic, id }, 'live.too_many')
      return
    }
    const room = this.house.roomOf({ communityId: this.session.communityId, topic, id })
    this.rooms.set(key, room)
    room.follow(this, have)
  }

  private leaveAll(): void {
    for (const room of this.rooms.values()) this.leave(room)
    this.rooms.clear()
  }

  private leave(room: LiveRoom): void {
    room.unfollow(this)
    this.house.left(room)
  }

  private tell(frame: ServerFrame): void {
    this.send(JSON.stringify(frame))
  }
}

/** The frame in a message, or null for anything else. */
function frameIn(data: RawData): ClientFrame | null {
  try {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)
    const parsed = clientFrame.safeParse(JSON.parse(bytes.toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
