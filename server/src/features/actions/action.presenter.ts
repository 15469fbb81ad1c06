import type {
  ActionCard,
  ActionEntry,
  ActionInfo,
  ActionPartView,
  LinkedAction,
} from '@linyi/shared/contract/actions-view.contract'
import { isOverdue, supervisionOf } from '@linyi/shared/domain/actions/action.rules'
import { LIVE_STATUSES, WORKING_STATUSES } from '@linyi/shared/domain/actions/action'
import { ACTION_MACHINE, type ActionEvent } from '@linyi/shared/domain/actions/action.machine'
import { stepUrgency } from '@linyi/shared/domain/agenda/item-clock.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { canTransition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import type { AgendaRules } from '@linyi/shared/domain/rules/rule-set'
import { toAbility } from '../../platform/http/ability'
import type { ItemRecordDocument } from '../agenda/index'
import type { PublicName } from '../people/index'
import { presentPhoto } from '../photos/index'
import { actionAbilities, actionsPolicy, factsOf } from './actions.policy'
import type { ActionDocument } from './action.store'

type Names = ReadonlyMap<string, PublicName>

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

const urgencyOf = ({ status, assignedAt, dueAt }: ActionDocument, now: Date) =>
  WORKING_STATUSES.includes(status) ? stepUrgency(assignedAt, dueAt, now) : null

/** What was found wrong stands there until the work is signed for. */
const openDefects = ({ status, defects }: ActionDocument): string | null =>
  LIVE_STATUSES.includes(status) && status !== 'verified' ? defects : null

/** Whether it is the reader's own work, as its lead or by a part of it. */
const isMine = ({ leadId, parts }: ActionDocument, { accountId }: Actor): boolean =>
  leadId === accountId || parts.some((part) => part.accountId === accountId)

/** An action as it stands in a list, for one reader. */
export function presentActionCard(
  action: ActionDocument,
  rules: AgendaRules,
  actor: Actor,
  now: Date,
): ActionCard {
  const { _id, itemId, itemNumber, itemTitle, category, gridName, task, kind, lead } = action
  return {
    id: _id,
    itemId,
    itemNumber,
    itemTitle,
    category,
    gridName,
    task,
    kind,
    lead,
    isMine: isMine(action, actor),
    status: action.status,
    dueAt: action.dueAt.toISOString(),
    urgency: urgencyOf(action, now),
    isOverdue: isOverdue(action, now),
    supervision: supervisionOf(action, rules, HOLIDAYS, now),
    budget: action.budget,
    reworks: action.reworks,
  }
}

function presentPart(
  { id, kind, accountId, name, task, dueAt, doneAt }: ActionDocument['parts'][number],
  actor: Actor,
): ActionPartView {
  return {
    id,
    kind,
    name,
    task,
    dueAt: dueAt.toISOString(),
    doneAt: iso(doneAt),
    isMine: accountId === actor.accountId,
  }
}

const PHOTOS_SHOWN = 9

const photosOf = (records: readonly ItemRecordDocument[]) =>
  records.flatMap(({ photos }) => photos.map(presentPhoto)).slice(0, PHOTOS_SHOWN)

/** What a page of an action shows beside the action itself. */
export interface ActionSetting {
  readonly rules: AgendaRules
  readonly before: readonly ItemRecordDocument[]
  readonly after: readonly ItemRecordDocument[]
}

/** Everything the page of an action shows, with what this reader may do. */
export function presentAction(
  action: ActionDocument,
  { rules, before, after }: ActionSetting,
  actor: Actor,
  now: Date,
): ActionInfo {
  const { objection, extensions, infeasible, link } = action
  const abilities = actionAbilities(actor, action, now)
  return {
    ...presentActionCard(action, rules, actor, now),
    resolutionId: action.resolutionId,
    place: action.place,
    contact: action.contact,
    assignedAt: action.assignedAt.toISOString(),
    objectUntil: action.objectUntil.toISOString(),
    objection: objection === null ? null : { ...objection, at: objection.at.toISOString() },
    parts: action.parts.map((part) => presentPart(part, actor)),
    extensions: extensions.map(({ from, to, reason, at }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
      reason,
      at: at.toISOString(),
    })),
    extensionsLeft: Math.max(0, rules.extensionsMax - extensions.length),
    claimedAt: iso(action.claimedAt),
    defects: openDefects(action),
    chairSigned: action.chairSignedBy !== null,
    supervisorSigned: action.supervisorSignedBy !== null,
    infeasible: infeasible === null ? null : { ...infeasible, at: infeasible.at.toISOString() },
    link:
      link === null || !actionsPolicy.makeLink(actor, action, now).allowed
        ? null
        : { madeAt: link.madeAt.toISOString(), expiresAt: link.expiresAt.toISOString() },
    before: photosOf(before),
    after: photosOf(after),
    entries: action.entries,
    abilities: Object.fromEntries(
      Object.entries(abilities).map(([name, decision]) => [name, toAbility(decision)]),
    ) as ActionInfo['abilities'],
  }
}

/** An entry of the record: staff stand there in full, neighbours masked, a body outside by its name. */
export function presentEntry(record: ItemRecordDocument, names: Names): ActionEntry {
  const { _id, kind, at, byId, role, party, text, stage, photos } = record
  const name = byId === null ? undefined : names.get(byId)
  return {
    id: _id,
    kind,
    at: at.toISOString(),
    who:
      name === undefined
        ? null
        : role === null
          ? { name: name.masked }
          : { name: name.full, role: ROLE_TEXT[role] },
    party,
    text,
    stage: stage ?? null,
    photos: photos.map(presentPhoto),
  }
}

/**
 * What somebody outside sees by a link: the work, what they have reported themselves and what the
 * inspection found. Nobody of the community is named, for the link may be handed on.
 */
export function presentLinked(
  action: ActionDocument,
  own: readonly ItemRecordDocument[],
  community: { readonly name: string; readonly streetName: string },
  now: Date,
): LinkedAction {
  const { itemNumber, itemTitle, task, lead, place, status, dueAt, link } = action
  const may = (event: ActionEvent) =>
    toAbility(
      canTransition(ACTION_MACHINE, status, event, { ...factsOf(action), hasProof: true }, now),
    )
  return {
    itemNumber,
    itemTitle,
    task,
    lead,
    place,
    officeName: `${community.streetName}${community.name}居民委员会`,
    status,
    dueAt: dueAt.toISOString(),
    urgency: urgencyOf(action, now),
    defects: openDefects(action),
    entries: own.map(({ kind, at, party, text, stage, photos }) => ({
      kind,
      at: at.toISOString(),
      party,
      text,
      stage: stage ?? null,
      photos: photos.map(presentPhoto),
    })),
    expiresAt: (link?.expiresAt ?? dueAt).toISOString(),
    abilities: { report: may('start'), claimDone: may('claimDone') },
  }
}
