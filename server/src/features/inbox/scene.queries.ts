import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import type { NoticeFacts } from '@linyi/shared/domain/inbox/notice'
import type { NoticePage, NoticeTarget } from '@linyi/shared/domain/inbox/notice-page'
import type { EventDocument } from '../../platform/events/event.model'
import { findAction, type ActionDocument } from '../actions/index'
import { viewItem, type ItemView } from '../agenda/index'
import { findBallot, type BallotDocument } from '../ballots/index'
import { findCandidate, type CandidateDocument } from '../councils/index'
import { findClaim } from '../households/index'
import { findListening } from '../listening/index'
import { findMeeting, type MeetingDocument } from '../meetings/index'
import { findOutcome } from '../outcomes/index'
import { residenciesByIds } from '../people/index'
import { homesOf } from '../places/index'
import { findResolution } from '../resolutions/index'
import { findStatement } from '../statements/index'

/** What an event is about, as far as its audiences and its words ask for it. */
export interface Scene {
  readonly event: EventDocument
  /** Null for the whole community. */
  readonly gridId: string | null
  readonly buildingId: string | null
  readonly householdId: string | null
  readonly facts: NoticeFacts
  readonly item: ItemView | null
  readonly action: ActionDocument | null
  readonly ballot: BallotDocument | null
  readonly meeting: MeetingDocument | null
  readonly candidate: CandidateDocument | null
  /** The one person it is told: an author, a claimant, whoever is named. */
  readonly personId: string | null
  readonly outcomeId: string | null
  readonly resolutionId: string | null
}

type Data = Readonly<Record<string, unknown>>
type Loaded = Partial<Omit<Scene, 'event' | 'facts'>> & { readonly facts?: Partial<NoticeFacts> }

const text = (data: Data, name: string): string | null => {
  const value = data[name]
  return typeof value === 'string' ? value : null
}

function time(value: unknown): Date | null {
  if (value instanceof Date) return value
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? null : at
}

const stateOf = ({ state }: Data): Data =>
  typeof state === 'object' && state !== null ? (state as Data) : {}

/** Events after which the raiser is to be contacted: the date is that of the first contact. */
const TO_CONTACT: readonly string[] = ['agenda.raised', 'agenda.cleared', 'agenda.returned']

/** The date that a step of a matter left behind; what happened since does not change the words. */
function dueOf({ type, data }: EventDocument, item: ItemView | null): Date | null {
  const state = stateOf(data)
  if (TO_CONTACT.includes(type)) return time(state['contactDueAt'])
  if (type === 'outcomes.objected') return item?.objections?.dueAt ?? null
  if (type === 'ratings.closingSoon') return item?.dueAt ?? null
  return time(state['dueAt']) ?? time(data['dueAt'])
}

async function ofItem({ communityId, subject, data, ...event }: EventDocument): Promise<Loaded> {
  const [ballotId, actionId] = [text(data, 'ballotId'), text(data, 'actionId')]
  const [item, ballot, action] = await Promise.all([
    viewItem(communityId, subject.id),
    ballotId === null ? null : findBallot(communityId, ballotId),
    actionId === null ? null : findAction(communityId, actionId),
  ])
  const outcomeId = text(data, 'outcomeId') ?? item?.outcome?.id ?? null
  return {
    gridId: item?.gridId ?? null,
    item,
    ballot,
    action,
    outcomeId,
    resolutionId: text(data, 'resolutionId') ?? item?.resolution?.id ?? null,
    facts: {
      about: item?.title ?? '',
      dueAt: ballot?.closesAt ?? dueOf({ communityId, subject, data, ...event }, item),
      startsAt: item?.meeting?.startsAt ?? null,
      place: item?.place ?? null,
    },
  }
}

async function ofBallot({ communityId, subject }: EventDocument): Promise<Loaded> {
  const ballot = await findBallot(communityId, subject.id)
  if (ballot === null) return {}
  const { gridId, itemTitle, closesAt } = ballot
  return { ballot, gridId, facts: { about: itemTitle, dueAt: closesAt } }
}

async function ofMeeting({ communityId, subject, data }: EventDocument): Promise<Loaded> {
  const meeting = await findMeeting(communityId, subject.id)
  if (meeting === null) return {}
  const { gridId, title, startsAt, venue, reason } = meeting
  const words = text(data, 'text') ?? reason ?? ''
  const dueAt = time(data['correctionsUntil']) ?? startsAt
  const personId = text(data, 'accountId')
  return {
    meeting,
    gridId,
    personId,
    facts: { about: title, startsAt, place: venue, words, dueAt },
  }
}

async function ofHome(
  { communityId, subject, data }: EventDocument,
  householdId: string | null,
): Promise<Loaded> {
  const known =
    householdId ??
    text(data, 'householdId') ??
    (await residenciesByIds(communityId, [subject.id], new Date(0)))[0]?.householdId ??
    null
  const personId = text(data, 'accountId')
  if (known === null) return { personId, facts: { about: '住处' } }
  const [home] = await homesOf(communityId, [known])
  return {
    personId,
    householdId: known,
    gridId: home?.gridId ?? null,
    // the building alone: a door is sealed wherever it is kept, and stands in no message
    facts: { about: home?.text.split(' ')[0] ?? '住处' },
  }
}

async function ofClaim(event: EventDocument): Promise<Loaded> {
  const claim = await findClaim(event.communityId, event.subject.id)
  if (claim === null) return {}
  const { householdId, buildingId, accountId: personId, answerBy: dueAt } = claim
  const home = await ofHome(event, householdId)
  return { ...home, buildingId, personId, facts: { ...home.facts, dueAt } }
}

function ofOffice({ data }: EventDocument): Loaded {
  const role = text(data, 'role')
  return {
    personId: text(data, 'accountId'),
    facts: {
      about:
        role !== null && role in ROLE_TEXT ? ROLE_TEXT[role as keyof typeof ROLE_TEXT] : '岗位',
      dueAt: time(data['to']),
    },
  }
}

async function ofStatement({ communityId, subject }: EventDocument): Promise<Loaded> {
  const statement = await findStatement(communityId, subject.id)
  if (statement === null) return {}
  const { authorId: personId, gridId, itemId, itemTitle } = statement
  const item = await viewItem(communityId, itemId)
  return { item, gridId, personId, facts: { about: itemTitle } }
}

async function ofOutcome({ communityId, subject }: EventDocument): Promise<Loaded> {
  const outcome = await findOutcome(communityId, subject.id)
  if (outcome === null) return {}
  return {
    outcomeId: outcome._id,
    gridId: outcome.scopeGridId,
    facts: { about: outcome.title, dueAt: outcome.publicityEndsAt },
  }
}

async function ofResolution({ communityId, subject }: EventDocument): Promise<Loaded> {
  const resolution = await findResolution(communityId, subject.id)
  if (resolution === null) return {}
  const { _id: resolutionId, gridId, title, reviewAt } = resolution
  return { resolutionId, gridId, facts: { about: title, dueAt: reviewAt } }
}

async function ofListening({ communityId, subject }: EventDocument): Promise<Loaded> {
  const session = await findListening(communityId, subject.id)
  if (session === null) return {}
  const { gridId, theme, startsAt, venue } = session
  return { gridId, facts: { about: theme, startsAt, place: venue, dueAt: startsAt } }
}

async function ofCandidate({ communityId, subject }: EventDocument): Promise<Loaded> {
  const candidate = await findCandidate(communityId, subject.id)
  return candidate === null ? {} : { candidate, gridId: candidate.gridId, facts: { about: '' } }
}

/** What an event says itself of whom and of which place it is. */
const ofNamed = ({ data }: EventDocument): Loaded => ({
  gridId: text(data, 'gridId'),
  personId: text(data, 'authorId') ?? text(data, 'accountId'),
  facts: { dueAt: time(data['dueAt']) ?? time(data['appealUntil']) },
})

/** How each kind of subject is looked up. */
const LOADERS: Readonly<Record<string, (event: EventDocument) => Promise<Loaded> | Loaded>> = {
  item: ofItem,
  endorsement: ofItem,
  rating: ofItem,
  ballot: ofBallot,
  meeting: ofMeeting,
  council: ({ subject }) => ({ gridId: subject.id }),
  resolution: ofResolution,
  outcome: ofOutcome,
  listening: ofListening,
  statement: ofStatement,
  claim: ofClaim,
  household: (event) => ofHome(event, event.subject.id),
  residency: (event) => ofHome(event, null),
  assignment: ofOffice,
  candidate: ofCandidate,
  account: (event) => ({ ...ofNamed(event), personId: event.subject.id }),
}

/** What is known of an event beside what it says itself; the subject may be gone by now. */
export async function sceneOf(event: EventDocument): Promise<Scene> {
  const loaded = await (LOADERS[event.subject.kind] ?? ofNamed)(event)
  return {
    gridId: null,
    buildingId: null,
    householdId: null,
    item: null,
    action: null,
    ballot: null,
    meeting: null,
    candidate: null,
    personId: null,
    outcomeId: null,
    resolutionId: null,
    ...loaded,
    event,
    facts: {
      about: '',
      words: text(event.data, 'text') ?? '',
      dueAt: null,
      startsAt: null,
      place: null,
      hasPlaces: (loaded.meeting?.places ?? 0) > 0,
      isInRoom: (loaded.ballot?.floor ?? null) !== null,
      ...loaded.facts,
      data: event.data,
    },
  }
}

/** Pages that show one thing, and which of the scene it is. */
const SHOWN: Partial<Record<NoticePage, (scene: Scene) => string | null>> = {
  item: ({ item }) => item?._id ?? null,
  rate: ({ item }) => item?._id ?? null,
  statements: ({ item }) => item?._id ?? null,
  ballot: ({ ballot }) => ballot?._id ?? null,
  meeting: ({ meeting }) => meeting?._id ?? null,
  minutes: ({ meeting }) => meeting?._id ?? null,
  outcome: ({ outcomeId }) => outcomeId,
  resolution: ({ resolutionId }) => resolutionId,
  action: ({ action }) => action?._id ?? null,
  listening: ({ event }) => event.subject.id,
}

/** Where a notice leads; to the matter itself where there is nothing narrower to show. */
export function targetOf(page: NoticePage, scene: Scene): NoticeTarget {
  const shown = SHOWN[page]
  if (shown === undefined) return { name: page, id: null }
  const id = shown(scene)
  if (id !== null) return { name: page, id }
  const itemId = scene.item?._id ?? scene.ballot?.itemId ?? null
  return itemId === null ? { name: 'notices', id: null } : { name: 'item', id: itemId }
}
