import { all, demand, type Decision } from '../decision'
import { canTransition } from '../machine'
import { holdsRoleInCommunity, type Actor } from '../people/actor'
import { POLITICS } from './check'
import { canCheck, canCheckSomewhere, CHECK_APPEALS } from './check.rules'
import type { MediaDoubt, MediaState } from './media-check'
import { MEDIA_MACHINE, type MediaFacts, type MediaReason } from './media-check.machine'

/** What the check said, as it was pushed or answered. */
export interface MediaVerdict {
  readonly suggest: string
  readonly label: number
  /** 0, or why there is no verdict: -1008 the file could not be fetched. */
  readonly errcode: number
}

/** What follows from a verdict. */
export type MediaRuling =
  | { readonly event: 'clear' | 'condemn' }
  | { readonly event: 'doubt'; readonly doubt: MediaDoubt }

/**
 * What becomes of a picture or recording by what the check said: only a clear `pass` shows it, and
 * whatever is not understood goes to a person.
 */
export function rulingOn({ suggest, label, errcode }: MediaVerdict): MediaRuling {
  if (errcode !== 0) return { event: 'doubt', doubt: 'unreachable' }
  if (label === POLITICS) return { event: 'doubt', doubt: 'politics' }
  if (suggest === 'pass') return { event: 'clear' }
  if (suggest === 'risky') return { event: 'condemn' }
  return { event: 'doubt', doubt: 'flagged' }
}

const MINUTE_MS = 60_000

/** WeChat promises a result within half an hour; after that a person looks (WECHAT 5). */
export function answerAwaitedUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + 30 * MINUTE_MS)
}

/** How long the check may fetch a file: the half hour and the time until it is asked anew. */
export function fetchableUntil(now: Date): Date {
  return new Date(now.getTime() + 40 * MINUTE_MS)
}

/** Whose picture or recording it is, and what became of it so far. */
export interface CheckedMedia extends MediaFacts {
  readonly state: MediaState
  readonly senderId: string
  /** Who refused it, where a person did. */
  readonly decidedBy: string | null
}

/** Every reason that the rules of pictures and recordings can give. */
export type MediaRefusal =
  | MediaReason
  | 'checks.not_checker'
  | 'checks.own_content'
  | 'checks.not_street'
  | 'checks.same_checker'

/**
 * Any checker of the community decides, never the sender; about an appeal the street decides, and nobody
 * who refused it before (A3).
 */
export function canDecideMedia(
  actor: Actor,
  media: CheckedMedia,
  event: 'pass' | 'refuse',
  now: Date,
): Decision<MediaRefusal> {
  const { senderId, decidedBy, doubt } = media
  const mayLook: Decision<MediaRefusal> =
    doubt === 'appealed'
      ? all<MediaRefusal>(
          demand(holdsRoleInCommunity(actor, CHECK_APPEALS, now), 'checks.not_street'),
          demand(actor.accountId !== senderId, 'checks.own_content'),
          demand(actor.accountId !== decidedBy, 'checks.same_checker'),
        )
      : canCheckSomewhere(actor, senderId, now)
  return all<MediaRefusal>(mayLook, canTransition(MEDIA_MACHINE, media.state, event, media, now))
}

/**
 * Taking down what everybody sees is for those who check contents at its place, never for who sent it.
 * What the street has let pass on appeal, only the street takes down again.
 */
export function canTakeDown(
  actor: Actor,
  media: CheckedMedia,
  gridId: string,
  now: Date,
): Decision<MediaRefusal> {
  return all<MediaRefusal>(
    canCheck(actor, { gridId, authorId: media.senderId }, now),
    demand(
      !media.isAppealed || holdsRoleInCommunity(actor, CHECK_APPEALS, now),
      'checks.not_street',
    ),
    canTransition(MEDIA_MACHINE, media.state, 'takeDown', media, now),
  )
}

/** Once, within the days of the rules; that it is the sender who asks is found with it. */
export function canAppealMedia(media: CheckedMedia, now: Date): Decision<MediaReason> {
  return canTransition(MEDIA_MACHINE, media.state, 'appeal', media, now)
}
