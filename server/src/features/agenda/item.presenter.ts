import type {
  ItemCard,
  ItemInfo,
  ItemRecord,
  MergeView,
  PaperSheet,
  TimelineEntry,
} from '@linyi/shared/contract/agenda.contract'
import {
  STATE_CLOCKS,
  stepUrgency,
  SUPERVISION_LEVELS,
} from '@linyi/shared/domain/agenda/item-clock.rules'
import { isBarred } from '@linyi/shared/domain/agenda/item-repeat'
import { averageOf, isWidelyDissatisfied } from '@linyi/shared/domain/agenda/item-survey'
import { stepTitle } from '@linyi/shared/domain/agenda/item.text'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import { SHOWN_FROM } from '@linyi/shared/domain/ratings/rating.rules'
import type { EventDocument } from '../../platform/events/event.model'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import { presentPrivatePhoto } from '../photos/index'
import { agendaPolicy, itemAbilities, type ReaderFacts } from './agenda.policy'
import type { PaperSheetDocument } from './endorsement.store'
import type { ItemRecordDocument } from './item-record.store'
import type { ItemView, ItemMerge, ItemSummary } from './item.store'
import { presentFourSteps } from './four-steps.presenter'
import { presentFiles, presentPhotos, thumbOf } from './item-files.presenter'
import { nextText } from './item-next.presenter'

type Names = ReadonlyMap<string, PublicName>
type Person = ItemInfo['raiser']

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** How urgent the present step is: a date that somebody answers for, or one that simply comes. */
function urgencyOf({ status, enteredAt, dueAt }: ItemSummary, now: Date): ItemCard['urgency'] {
  if (dueAt === null) return null
  const urgency = stepUrgency(enteredAt, dueAt, now)
  return urgency === 'overdue' && !STATE_CLOCKS[status].isAccountable ? 'dueSoon' : urgency
}

/** An item as it stands in a list, for one reader. */
export function presentItemCard(
  item: ItemSummary,
  reader: { readonly accountId: string; readonly hasEndorsed: boolean; readonly now: Date },
): ItemCard {
  const photo = item.photos[0]
  return {
    id: item._id,
    number: item.number ?? '待编号',
    title: item.title,
    proposal: item.proposal,
    category: item.category,
    gridName: item.gridName,
    place: item.place,
    status: item.status,
    level: item.level,
    dueAt: iso(item.dueAt),
    urgency: urgencyOf(item, reader.now),
    raisedAt: item.raisedAt.toISOString(),
    endorsers: item.endorsers,
    endorsersNeeded: item.endorsersNeeded,
    thumbUrl: photo === undefined ? null : thumbOf(item, photo.id, reader.now),
    isMine: item.raiserId === reader.accountId || item.coRaiserIds.includes(reader.accountId),
    hasEndorsed: reader.hasEndorsed,
  }
}

/** A person who acted in an office stands there in full; everybody else masked. */
function nameOf(names: Names, accountId: string, inOffice: boolean): string {
  const name = names.get(accountId)
  if (name === undefined) return '已注销的居民'
  return inOffice ? name.full : name.masked
}

function personOf(names: Names, accountId: string | null, role: Role | null): Person | null {
  if (accountId === null) return null
  return {
    name: nameOf(names, accountId, role !== null),
    ...(role === null ? {} : { role: ROLE_TEXT[role] }),
  }
}

/** The timeline: each step, who took it, when, and what was said. */
export function presentTimeline(events: readonly EventDocument[], names: Names): TimelineEntry[] {
  return events.map(({ _id, at, type, actorId, role, data }) => ({
    id: _id,
    at: at.toISOString(),
    kind: type,
    title: stepTitle(type, data),
    who: personOf(names, actorId, role as Role | null),
    text: typeof data['text'] === 'string' ? data['text'] : null,
  }))
}

function presentMerge(merge: ItemMerge): MergeView {
  const { itemId, number, title, at, supporters, kept, withdrawn, answerUntil, undoUntil } = merge
  return {
    itemId,
    number,
    title,
    at: at.toISOString(),
    supporters,
    kept,
    withdrawn,
    answerUntil: answerUntil.toISOString(),
    undoUntil: undoUntil.toISOString(),
  }
}

/** What the raiser has got, and how it was decided: the parts of the page below the timeline. */
function presentAnswers(item: ItemView, names: Names) {
  const { reply, decline, appeal, referral, partyReview, escalation, decision, disposition } = item
  return {
    reply:
      reply === null
        ? null
        : {
            text: reply.text,
            at: reply.at.toISOString(),
            who: personOf(names, reply.byId, reply.role),
          },
    disposition,
    decline:
      decline === null
        ? null
        : { reason: decline.reason, appealUntil: decline.appealUntil.toISOString() },
    appeal: appeal === null ? null : { at: appeal.at.toISOString(), text: appeal.text },
    explanation: item.explanation,
    referral: referral === null ? null : { ...referral, at: referral.at.toISOString() },
    partyReview,
    escalation: escalation === null ? null : { ...escalation, at: escalation.at.toISOString() },
    postponedTo: item.status === 'deferred' ? iso(item.postponedTo) : null,
    decision:
      decision === null
        ? null
        : { way: decision.way, result: decision.result, text: decision.text },
  }
}

/** What was voted, published and done. */
function presentWork(
  { ballot, outcome, action, execution, survey, rules }: ItemView,
  { surveyAsk, now }: Pick<ItemReader, 'surveyAsk' | 'now'>,
  mayReopen: boolean,
) {
  const areShown = survey !== null && survey.answered >= SHOWN_FROM
  return {
    ballot:
      ballot === null
        ? null
        : { ...ballot, closesAt: ballot.closesAt.toISOString(), isOpen: now < ballot.closesAt },
    outcome:
      outcome === null
        ? null
        : {
            id: outcome.id,
            publishedAt: outcome.publishedAt.toISOString(),
            publicityEndsAt: outcome.publicityEndsAt.toISOString(),
          },
    action:
      action === null
        ? null
        : {
            lead: action.lead,
            task: action.task,
            dueAt: action.dueAt.toISOString(),
            budget: action.budget,
            claimedAt: iso(action.claimedAt),
            chairSigned: action.chairSignedBy !== null,
            supervisorSigned: action.supervisorSignedBy !== null,
            reworks: action.reworks,
          },
    execution:
      execution === null
        ? null
        : {
            outcomeId: execution.id ?? null,
            text: execution.text,
            publishedAt: execution.publishedAt.toISOString(),
            publicityEndsAt: execution.publicityEndsAt.toISOString(),
          },
    survey:
      survey === null
        ? null
        : {
            endsAt: survey.endsAt.toISOString(),
            comment: survey.raiserComment,
            asked: survey.asked,
            answered: survey.answered,
            solvedCount: areShown ? survey.solvedCount : null,
            dissatisfiedCount: areShown ? survey.dissatisfiedCount : null,
            average: areShown ? averageOf(survey) : null,
            isWidelyDissatisfied: mayReopen && isWidelyDissatisfied(survey, rules.agenda),
            hasAnswered: surveyAsk === 'answered',
          },
  }
}

/** The earlier item of the same motion, and whether this one still waits for that reason. */
function presentRepeat({ repeats, councilEndorsers }: ItemView, now: Date) {
  if (repeats === null) return null
  return {
    ...repeats,
    barredUntil: repeats.barredUntil.toISOString(),
    isBarred: isBarred(repeats, councilEndorsers, now),
  }
}

/** The dates of the present step and who is called in when they are missed. */
function presentClock(item: ItemView) {
  const { extensions, supervisionLevel, supervisedAt, withdrawal, rules } = item
  const level = SUPERVISION_LEVELS[supervisionLevel - 1]
  return {
    firstContact: {
      dueAt: iso(item.firstContactDueAt),
      at: iso(item.firstContactAt),
      how: item.firstContactHow,
    },
    withdrawal:
      withdrawal === null
        ? null
        : { reason: withdrawal.reason, askedAt: withdrawal.askedAt.toISOString() },
    extensions: extensions.map(({ from, to, reason, at }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
      reason,
      at: at.toISOString(),
    })),
    extensionsLeft: Math.max(0, rules.agenda.extensionsMax - extensions.length),
    supervision:
      level === undefined || supervisedAt === null
        ? null
        : { level, at: supervisedAt.toISOString() },
  }
}

/** Who has to do with the matter. */
function presentPeople(item: ItemView, names: Names) {
  const { filing, raiserId } = item
  return {
    raiser: {
      name: filing?.speaker ?? nameOf(names, raiserId, false),
    },
    coRaisers: item.coRaiserIds.length,
    filedBy:
      filing === null
        ? null
        : {
            who: { name: nameOf(names, filing.accountId, true) },
            speaker: filing.speaker,
            consent: filing.consent,
            note: filing.note,
          },
    companion: personOf(names, item.companionId, 'gridWorker'),
    firstReceiver:
      item.firstReceiverId === null ? null : { name: nameOf(names, item.firstReceiverId, true) },
  }
}

/** People whose names an item's page shows. */
export function peopleOf(item: ItemView, events: readonly EventDocument[]): string[] {
  const ids = [
    item.raiserId,
    item.companionId,
    item.firstReceiverId,
    item.filing?.accountId ?? null,
    item.reply?.byId ?? null,
    item.fourSteps?.signature?.byId ?? null,
    ...events.map(({ actorId }) => actorId),
  ]
  return ids.filter((id) => id !== null)
}

/** What the page knows of its reader. */
export interface ItemReader extends ReaderFacts {
  readonly actor: Actor
  readonly isFollowing: boolean
  readonly now: Date
}

/** Items of a time without meetings have no such part. */
function presentMeeting({ meeting }: ItemView): ItemInfo['meeting'] {
  if (meeting === null || meeting === undefined) return null
  return { ...meeting, startsAt: meeting.startsAt.toISOString() }
}

/** Everything the page of an item shows, with what this reader may do. */
export function presentItemInfo(
  item: ItemView,
  reader: ItemReader,
  names: Names,
  events: readonly EventDocument[],
): ItemInfo {
  const { actor, hasEndorsed, mergeAnswer, isFollowing, now } = reader
  const next = nextText(item, now)
  const abilities = itemAbilities(actor, item, reader, now)
  return {
    ...presentItemCard(item, { accountId: actor.accountId, hasEndorsed, now }),
    ...presentPeople(item, names),
    ...presentAnswers(item, names),
    ...presentWork(item, reader, abilities.reopen.allowed),
    repeats: presentRepeat(item, now),
    meeting: presentMeeting(item),
    fourSteps: presentFourSteps(item, names, now),
    ...presentClock(item),
    body: item.body,
    basis: item.basis,
    doubt: abilities.check.allowed ? item.doubt : null,
    scope: item.scope,
    channel: item.channel,
    ...presentFiles(item, now),
    stakeholders: item.stakeholders.map(({ kind, name, invitedAt }) => ({
      kind,
      name,
      isInvited: invitedAt !== null,
    })),
    councilEndorsers: item.councilEndorsers,
    councilEndorsersNeeded: item.councilEndorsersNeeded,
    followers: item.followers,
    isFollowing,
    timeline: presentTimeline(events, names),
    next: next === null ? null : { text: next, dueAt: iso(item.dueAt) },
    merge:
      item.merge === null
        ? null
        : {
            ...presentMerge(item.merge),
            myAnswer: mergeAnswer === 'keep' || mergeAnswer === 'withdraw' ? mergeAnswer : null,
          },
    mergedHere: item.mergedHere.map(presentMerge),
    records: item.records,
    version: item.version,
    abilities: Object.fromEntries(
      Object.entries(abilities).map(([name, decision]) => [name, toAbility(decision)]),
    ) as ItemInfo['abilities'],
  }
}

/** One entry of the record of handling. */
export function presentRecord(
  record: ItemRecordDocument,
  item: ItemView,
  names: Names,
  now: Date,
): ItemRecord {
  return {
    id: record._id,
    kind: record.kind,
    at: record.at.toISOString(),
    who: personOf(names, record.byId, record.role),
    party: record.party,
    text: record.text,
    photos: presentPhotos(item, record.photos, now),
  }
}

/** A sheet of signatures for the staff who hold names and picture together. */
export function presentSheet(
  sheet: PaperSheetDocument,
  item: ItemView,
  names: Names,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): PaperSheet {
  const isOwn = sheet.enteredById === actor.accountId
  const ability = agendaPolicy.addPaper(actor, item, now)
  return {
    id: sheet._id,
    at: sheet.at.toISOString(),
    enteredBy: { name: nameOf(names, sheet.enteredById, true) },
    signatures: sheet.accountIds.length,
    names: sheet.accountIds.map((id) => nameOf(names, id, true)),
    photos: sheet.photos.map((photo) => presentPrivatePhoto(photo, now)),
    isConfirmed: sheet.counted !== null,
    counted: sheet.counted,
    abilities: {
      confirm: toAbility(
        isOwn
          ? { allowed: false, reason: 'agenda.second_person' }
          : sheet.counted === null
            ? ability
            : { allowed: false, reason: 'agenda.sheet_unknown' },
      ),
    },
  }
}
