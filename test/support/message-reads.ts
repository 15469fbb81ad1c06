import { AllowanceModel } from '@linyi/server/features/messages/allowance.model'
import { DeliveryModel } from '@linyi/server/features/messages/delivery.model'
import { MessageModel } from '@linyi/server/features/messages/message.model'

type Filter = Readonly<Record<string, unknown>>

const messages = (filter: Filter) => MessageModel.find({ ...filter, communityId: 'c' })
const deliveries = (filter: Filter) =>
  DeliveryModel.find({ ...filter, communityId: 'c' }).sort({ at: -1, _id: -1 })
const due = { sendAt: { $lte: new Date() } }
const people = { accountId: { $in: ['a', 'b'] } }

interface Read {
  limit(count: number): { explain(verbosity: 'executionStats'): PromiseLike<unknown> }
}

/** The reads of the feature messages, none of which may grow with what is stored. */
export const MESSAGE_READS: readonly (readonly [string, () => Read])[] = [
  [
    'the queue',
    () => messages({ state: 'queued', importance: 1, ...due }).sort({ sendAt: 1, _id: 1 }),
  ],
  [
    'what is gathered',
    () => messages({ state: 'gathered', ...due }).sort({ accountId: 1, sendAt: 1 }),
  ],
  [
    'what was sent to one person',
    () => messages({ accountId: 'a', template: 'vote', state: 'sent' }).sort({ _id: -1 }),
  ],
  ['the budget of a day', () => messages({ ...people, countedOn: '2026-11-21' })],
  ['what is left of a turn', () => messages({ state: 'sending' })],
  [
    'the consent of many',
    () => AllowanceModel.find({ communityId: 'c', ...people, template: { $in: ['vote'] } }),
  ],
  ['what staff read', () => deliveries({})],
  ['what staff of a grid read', () => deliveries({ gridId: 'g' })],
  ['what staff read of one matter', () => deliveries({ pageId: 'p' })],
]
