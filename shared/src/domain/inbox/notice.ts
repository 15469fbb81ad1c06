import type { MessageTemplate } from '../messages/message-template'
import type { Audience } from './audience'
import type { Importance, NoticeKind } from './notice-kind'
import type { NoticePage, NoticeTarget } from './notice-page'

/** A title is one line of the list, a text about four. */
export const NOTICE_TITLE_MAX = 20
export const NOTICE_TEXT_MAX = 120

/** What is known of an event when its notices are made: public words and times, never a name. */
export interface NoticeFacts {
  /** The name of the matter, the meeting or the home it is about, for 《》. */
  readonly about: string
  /** What the timeline says of it; empty where it says nothing. */
  readonly words: string
  /** By when the next thing happens or is to be done. */
  readonly dueAt: Date | null
  /** When it begins, of what is held. */
  readonly startsAt: Date | null
  readonly place: string | null
  /** A meeting with places for whoever wants to listen. */
  readonly hasPlaces: boolean
  /** It is a vote of those who sit together: they see it open before them. */
  readonly isInRoom: boolean
  readonly data: Readonly<Record<string, unknown>>
}

/** How one audience is told of one kind of event. */
export interface NoticeRow {
  readonly audience: Audience
  readonly kind: NoticeKind
  readonly importance: Importance
  /** By which message of WeChat it may go out beside the inbox; null for the inbox alone. */
  readonly template: MessageTemplate | null
  readonly title: string
  /** The state in at most five characters, for a message. */
  readonly step: string
  /** What it means, what happens next and by when. */
  readonly text: (facts: NoticeFacts) => string
  readonly page: NoticePage
  /** Told only where this holds. */
  readonly when?: (facts: NoticeFacts) => boolean
  /** Told to whoever did it, too: a trace of something done with one's account. */
  readonly evenActor?: true
}

/** An event as the matrix knows it: whom it is told, or why nobody. */
export type EventNotices =
  | { readonly happens: string; readonly told: readonly NoticeRow[] }
  | { readonly happens: string; readonly nobody: string }

/** A notice in somebody's inbox. */
export interface NoticeEntry {
  readonly _id: string
  readonly communityId: string
  readonly accountId: string
  readonly eventId: string
  readonly eventType: string
  readonly kind: NoticeKind
  readonly importance: Importance
  readonly template: MessageTemplate | null
  readonly title: string
  readonly text: string
  readonly about: string
  readonly step: string
  readonly place: string | null
  /** Whose staff see how it was delivered; null for the whole community. */
  readonly gridId: string | null
  /** When it happened. */
  readonly at: Date
  /** Until when something is to be done, or when it begins. */
  readonly dueAt: Date | null
  readonly page: NoticeTarget
}
