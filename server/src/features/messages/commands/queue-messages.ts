import type { NoticeEntry } from '@linyi/shared/domain/inbox/notice'
import { noticePath } from '@linyi/shared/domain/inbox/notice-page'
import {
  mayReceive,
  NO_ALLOWANCE,
  type Allowance,
} from '@linyi/shared/domain/messages/consent.rules'
import { outcomeOf, type DeliveryOutcome } from '@linyi/shared/domain/messages/delivery'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import { messageValues, type AppliedTemplate } from '@linyi/shared/domain/messages/templates'
import { wechat } from '../../../platform/wechat/current'
import { allowancesOf, keyOf } from '../allowance.store'
import { addToDeliveries, deliveryIdOf, type DeliveryChange } from '../delivery.store'
import { insertMessages, sealWords, type MessageDocument } from '../message.store'
import { deliveryKeyOf, PERSONAL_TITLE, queueDecision } from '../queue.rules'
import { appliedTemplates } from '../template.store'

/** What was decided of an entry: its message, if there is one, and how it counts. */
interface Queued {
  readonly message: MessageDocument | null
  readonly outcome: DeliveryOutcome | null
}

/**
 * Takes new entries of the inbox, all of one community and at most 500, and queues the messages that
 * go with them; in the transaction that writes the entries, so that neither is without the other.
 * Nothing is sent here: the sender does that, apart from whoever made it happen.
 */
export async function queueMessages(entries: readonly NoticeEntry[], now: Date): Promise<void> {
  const [first] = entries
  if (first === undefined) return
  const { communityId } = first
  const templates = wechat() === null ? new Map<never, never>() : appliedTemplates()
  const allowanceOf = await consentOf(communityId, entries, templates)
  const messages: MessageDocument[] = []
  const changes = new Map<string, DeliveryTally>()
  for (const entry of entries) {
    const { message, outcome } = decide(entry, templates, allowanceOf, now)
    if (message !== null) messages.push(message)
    const deliveryId = deliveryIdOfEntry(entry)
    const tally = changes.get(deliveryId) ?? newTally(deliveryId, entry)
    tally.told += 1
    if (outcome !== null) tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1)
    changes.set(deliveryId, tally)
  }
  await insertMessages(messages)
  await addToDeliveries(communityId, [...changes.values()])
}

type AllowanceOf = (accountId: string, template: MessageTemplate) => Allowance

/** Nobody is asked where nothing can be sent. */
async function consentOf(
  communityId: string,
  entries: readonly NoticeEntry[],
  templates: ReadonlyMap<MessageTemplate, AppliedTemplate>,
): Promise<AllowanceOf> {
  if (templates.size === 0) return () => NO_ALLOWANCE
  const accountIds = new Set(entries.map(({ accountId }) => accountId))
  const wanted = new Set(entries.flatMap(({ template }) => template ?? []))
  const kinds = [...new Set<MessageTemplate>([...wanted, 'digest'])]
  const allowances = await allowancesOf(communityId, [...accountIds], kinds)
  return (accountId, template) => allowances.get(keyOf(accountId, template)) ?? NO_ALLOWANCE
}

function decide(
  entry: NoticeEntry,
  templates: ReadonlyMap<MessageTemplate, AppliedTemplate>,
  allowanceOf: AllowanceOf,
  now: Date,
): Queued {
  // without WeChat there is nothing to send with and nothing to explain
  if (templates.size === 0) return { message: null, outcome: null }
  const applied = entry.template === null ? undefined : templates.get(entry.template)
  const decision = queueDecision(
    entry,
    {
      allowance: applied === undefined ? null : allowanceOf(entry.accountId, applied.template),
      mayDigest: templates.has('digest') && mayReceive(allowanceOf(entry.accountId, 'digest')),
    },
    now,
  )
  switch (decision.to) {
    case 'inboxAlone':
      return { message: null, outcome: null }
    case 'unsent':
      return { message: null, outcome: decision.fault }
    case 'queue':
    case 'digest': {
      const state = decision.to === 'queue' ? 'queued' : 'gathered'
      const message = messageOf(entry, applied, { state, sendAt: decision.sendAt })
      return { message, outcome: outcomeOf(state, null) }
    }
  }
}

function messageOf(
  entry: NoticeEntry,
  applied: AppliedTemplate | undefined,
  { state, sendAt }: Pick<MessageDocument, 'state' | 'sendAt'>,
): MessageDocument {
  const { _id, communityId, accountId, importance, at, dueAt, page } = entry
  return {
    _id,
    communityId,
    accountId,
    deliveryId: deliveryIdOfEntry(entry),
    template: applied?.template ?? 'digest',
    importance,
    state,
    fault: null,
    page: noticePath(page),
    // what is gathered is counted in the digest and not told word by word
    wordsSealed:
      applied === undefined || state === 'gathered'
        ? ''
        : sealWords(messageValues(applied.template, entry, applied.keys)),
    at,
    dueAt,
    sendAt,
    countedOn: null,
    turn: null,
    tries: 0,
    endedAt: null,
  }
}

interface DeliveryTally extends DeliveryChange {
  told: number
  readonly outcomes: Map<DeliveryOutcome, number>
}

function deliveryIdOfEntry(entry: NoticeEntry): string {
  const { eventId, notice } = deliveryKeyOf(entry)
  return deliveryIdOf(entry.communityId, eventId, notice)
}

function newTally(_id: string, entry: NoticeEntry): DeliveryTally {
  const { eventId, notice, isPersonal } = deliveryKeyOf(entry)
  const { title, about, page, gridId, template, importance, at } = entry
  return {
    _id,
    told: 0,
    outcomes: new Map(),
    insert: {
      eventId,
      notice,
      title: isPersonal ? PERSONAL_TITLE : title,
      about: isPersonal ? '' : about,
      pageName: isPersonal ? 'desk' : page.name,
      pageId: isPersonal ? null : page.id,
      gridId: isPersonal ? null : gridId,
      template: isPersonal ? null : template,
      importance,
      at,
    },
  }
}
