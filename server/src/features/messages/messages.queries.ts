import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  CHOICE_ORDER,
  MOMENT_TEMPLATES,
  NO_ALLOWANCE,
  templatesToAsk,
} from '@linyi/shared/domain/messages/consent.rules'
import { deliveryGridOf } from '@linyi/shared/domain/messages/delivery.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { openidOf } from '../../platform/auth/identity.store'
import { timePosition } from '../../platform/db/keyset'
import { ensure } from '../../platform/http/app-error'
import { wechat } from '../../platform/wechat/current'
import { allowancesOf, keyOf } from './allowance.store'
import { listDeliveries } from './delivery.store'
import { messagesPolicy } from './messages.policy'
import { presentChoice, presentDelivery } from './messages.presenter'
import { appliedTemplates } from './template.store'

/** What is worth asking for after an act of this person; nothing where nothing could be sent. */
export async function messagesAsk(
  { moment }: RequestOf<'messages.ask'>,
  { communityId, accountId }: Actor,
  now: Date,
): Promise<ResponseOf<'messages.ask'>> {
  const templates = appliedTemplates()
  if (wechat() === null || templates.size === 0) return { items: [] }
  if ((await openidOf(communityId, accountId)) === null) return { items: [] }
  const wanted = MOMENT_TEMPLATES[moment]
  const allowances = await allowancesOf(communityId, [accountId], wanted)
  const asked = templatesToAsk(
    wanted,
    [...templates.values()],
    (template) => allowances.get(keyOf(accountId, template)) ?? NO_ALLOWANCE,
    now,
  )
  return {
    items: asked.flatMap((template) => {
      const id = templates.get(template)?.id
      return id === undefined ? [] : [{ template, templateId: id }]
    }),
  }
}

/** What this person has agreed to, kind by kind. */
export async function messagesChoices({
  communityId,
  accountId,
}: Actor): Promise<ResponseOf<'messages.choices'>> {
  const [openid, allowances] = await Promise.all([
    openidOf(communityId, accountId),
    allowancesOf(communityId, [accountId]),
  ])
  const templates = appliedTemplates()
  return {
    isConnected: wechat() !== null && templates.size > 0,
    isBound: openid !== null,
    items: CHOICE_ORDER.map((template) =>
      presentChoice(template, templates.get(template), allowances.get(keyOf(accountId, template))),
    ),
  }
}

/**
 * What became of notices, the newest first: how many inboxes they are in, how many messages arrived,
 * and why the others did not.
 *
 * @throws AppError `messages.not_reader`
 */
export async function messagesDeliveries(
  { after, limit, gridId, pageId }: RequestOf<'messages.deliveries'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'messages.deliveries'>> {
  const grid = gridId ?? deliveryGridOf(actor, now)
  ensure(messagesPolicy.deliveries(actor, grid, now))
  const rows = await listDeliveries(actor.communityId, {
    after,
    limit,
    pageId,
    gridId: grid ?? undefined,
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(presentDelivery),
    next: last === undefined ? null : timePosition(last.at, last._id),
    isConnected: wechat() !== null && appliedTemplates().size > 0,
  }
}
