import type {
  ClientFrame,
  LiveState,
  LiveTopicName,
  ServerFrame,
} from '@linyi/shared/contract/live.contract'
import { replaces, LIVE_PING_MS, reconnectMs } from '@linyi/shared/domain/live/live-line'

/** How long an answer to a ping, or to the hello, may take. */
const PATIENCE_MS = 8_000
/** A connection that nobody needs is kept while somebody turns a page. */
const LINGER_MS = 5_000

/** One connection, as the network gives it. */
export interface Wire {
  send: (text: string) => void
  close: () => void
}

export interface WireListener {
  opened: () => void
  received: (text: string) => void
  /** Once, whoever closed it. */
  closed: () => void
}

/** What a subject looks like now, and how many others look. */
export interface LiveNews<Name extends LiveTopicName = LiveTopicName> {
  state: LiveState<Name>
  present: number | null
}

export interface LiveListener<Name extends LiveTopicName = LiveTopicName> {
  told: (news: LiveNews<Name>) => void
  /** The service does not let this subject be followed. */
  refused: () => void
}

interface Followed {
  readonly topic: LiveTopicName
  readonly id: string
  readonly listeners: Set<LiveListener>
  revision: number | null
  news: LiveNews | null
  isRefused: boolean
}

/** What the line needs of the phone. */
export interface LineSurroundings {
  openWire: (listener: WireListener) => Wire
  token: () => string | null
  random: () => number
  /** Whether states come in. */
  upChanged: (isUp: boolean) => void
  /** The service's time, as far as the way it came allows. */
  heardTime: (now: string, roundTripMs: number) => void
}

/**
 * The one live connection of the app. Whatever breaks it, it comes back by itself and asks for what
 * it missed by the revisions it holds; a state that is older than the one shown is not shown.
 */
export class LiveLine {
  private readonly followed = new Map<string, Followed>()
  private wire: Wire | null = null
  private isReady = false
  /** The service does not know this session; another one may be known. */
  private isBarred = false
  private attempt = 0
  private askedAt = 0
  private retry: ReturnType<typeof setTimeout> | null = null
  private beat: ReturnType<typeof setInterval> | null = null
  private patience: ReturnType<typeof setTimeout> | null = null
  private linger: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly phone: LineSurroundings) {}

  /** Follows a subject until the returned function is called. */
  follow(topic: LiveTopicName, id: string, listener: LiveListener): () => void {
    const key = `${topic} ${id}`
    const known = this.followed.get(key)
    const subject = known ?? {
      topic,
      id,
      listeners: new Set<LiveListener>(),
      revision: null,
      news: null,
      isRefused: false,
    }
    subject.listeners.add(listener)
    if (subject.news !== null) listener.told(subject.news)
    if (subject.isRefused) listener.refused()
    if (known === undefined) {
      this.followed.set(key, subject)
      this.ask(subject)
      this.connect()
    }
    return () => {
      subject.listeners.delete(listener)
      if (subject.listeners.size > 0 || this.followed.get(key) !== subject) return
      this.followed.delete(key)
      this.send({ type: 'unfollow', topic, id })
      if (this.followed.size === 0) this.lingerOn()
    }
  }

  /** The app is shown again, or the network is back: a connection may be dead without knowing it. */
  wake(): void {
    this.attempt = 0
    if (this.isReady) this.ping()
    else if (this.wire === null) this.connect()
  }

  /** Somebody signed in or out: what was shown was meant for the one before. */
  tokenChanged(): void {
    this.isBarred = false
    for (const subject of this.followed.values()) {
      Object.assign(subject, { revision: null, news: null, isRefused: false })
    }
    this.drop()
    this.connect()
  }

  private connect(): void {
    if (this.wire !== null || this.isBarred || this.followed.size === 0) return
    const token = this.phone.token()
    if (token === null) return
    this.stop('retry')
    this.stop('linger')
    this.askedAt = Date.now()
    this.expectAnswer()
    const wire = this.phone.openWire({
      opened: () => {
        if (this.wire !== wire) return
        this.askedAt = Date.now()
        wire.send(JSON.stringify({ type: 'hello', token } satisfies ClientFrame))
      },
      received: (text) => {
        if (this.wire === wire) this.receive(text)
      },
      closed: () => {
        if (this.wire === wire) this.lost()
      },
    })
    this.wire = wire
  }

  private receive(text: string): void {
    this.stop('patience')
    const frame = frameOf(text)
    switch (frame?.type) {
      case 'ready':
        this.phone.heardTime(frame.now, Date.now() - this.askedAt)
        this.becomeReady()
        return
      case 'pong':
        this.phone.heardTime(frame.now, Date.now() - this.askedAt)
        return
      case 'state':
      case 'current':
        this.take(frame)
        return
      case 'refused':
        this.refuse(frame)
        return
      case undefined:
        // a service of a newer version may say more than this app understands
        return
    }
  }

  private becomeReady(): void {
    this.isReady = true
    this.attempt = 0
    this.phone.upChanged(true)
    this.beat = setInterval(() => {
      this.ping()
    }, LIVE_PING_MS)
    for (const subject of this.followed.values()) this.ask(subject)
  }

  private take(frame: Extract<ServerFrame, { type: 'state' | 'current' }>): void {
    const subject = this.followed.get(`${frame.topic} ${frame.id}`)
    if (subject === undefined) return
    if (frame.type === 'state') {
      if (!replaces(frame.revision, subject.revision)) return
      subject.revision = frame.revision
      // the service sends what the contract of the topic names
      subject.news = { state: frame.state as LiveNews['state'], present: frame.present }
    } else if (subject.news !== null) {
      subject.news = { ...subject.news, present: frame.present }
    }
    subject.isRefused = false
    const { news } = subject
    if (news === null) return
    for (const listener of [...subject.listeners]) listener.told(news)
  }

  private refuse({ topic, id }: Extract<ServerFrame, { type: 'refused' }>): void {
    if (topic === undefined || id === undefined) {
      // the service closes next; with this session it would only say the same again
      this.isBarred = true
      return
    }
    const subject = this.followed.get(`${topic} ${id}`)
    if (subject === undefined) return
    subject.isRefused = true
    for (const listener of [...subject.listeners]) listener.refused()
  }

  private ask({ topic, id, revision }: Followed): void {
    this.send({ type: 'follow', topic, id, have: revision })
  }

  private ping(): void {
    this.askedAt = Date.now()
    this.send({ type: 'ping' })
    this.expectAnswer()
  }

  private send(frame: ClientFrame): void {
    if (this.isReady) this.wire?.send(JSON.stringify(frame))
  }

  private expectAnswer(): void {
    this.stop('patience')
    this.patience = setTimeout(() => {
      this.lost()
    }, PATIENCE_MS)
  }

  private lost(): void {
    this.drop()
    if (this.isBarred || this.followed.size === 0) return
    this.stop('retry')
    this.retry = setTimeout(
      () => {
        this.connect()
      },
      reconnectMs(this.attempt, this.phone.random()),
    )
    this.attempt += 1
  }

  private drop(): void {
    const { wire, isReady } = this
    this.wire = null
    this.isReady = false
    this.stop('retry')
    this.stop('patience')
    this.stop('linger')
    if (this.beat !== null) clearInterval(this.beat)
    this.beat = null
    if (isReady) this.phone.upChanged(false)
    wire?.close()
  }

  private lingerOn(): void {
    this.stop('linger')
    this.linger = setTimeout(() => {
      if (this.followed.size === 0) this.drop()
    }, LINGER_MS)
  }

  private stop(timer: 'retry' | 'patience' | 'linger'): void {
    const running = this[timer]
    if (running !== null) clearTimeout(running)
    this[timer] = null
  }
}

function frameOf(text: string): ServerFrame | null {
  try {
    return JSON.parse(text) as ServerFrame
  } catch {
    return null
  }
}
