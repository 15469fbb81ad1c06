import { noticePath } from '@linyi/shared/domain/inbox/notice-page'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { sendTimeOf } from '@linyi/shared/domain/messages/sending.rules'
import { messageValues } from '@linyi/shared/domain/messages/templates'
import { inTransaction } from '../../../platform/db/transaction'
import { sha256 } from '../../../platform/ids'
import { addToDeliveries, deliveryIdOf } from '../delivery.store'
import {
  gatheredMessages,
  insertMessages,
  knownMessages,
  sealWords,
  type MessageDocument,
} from '../message.store'
import { appliedTemplates } from '../template.store'
import { writePlanned } from './send-wave'

const PAGE = 500
const NOTICE = 'digest'
const TITLE = '您有新的消息'

/** One digest of a person and a day has one id, so that there is never a second. */
const digestId = (communityId: string, accountId: string, day: string): string =>
  sha256(`digest ${communityId} ${accountId} ${day}`).slice(0, 24)

/** Makes one message of all that was gathered for a person until now. */
export async function gatherDigests(communityId: string, now: Date): Promise<void> {
  while ((await inTransaction(() => gatherPage(communityId, now))) === PAGE) {
    // Another full page may be waiting.
  }
}

async function gatherPage(communityId: string, now: Date): Promise<number> {
  const gathered = await gatheredMessages(communityId, now, PAGE)
  if (gathered.length === 0) return 0
  const day = dayOf(now)
  const byAccount = new Map<string, number>()
  for (const { accountId } of gathered) {
    byAccount.set(accountId, (byAccount.get(accountId) ?? 0) + 1)
  }
  // whoever stands at the end of a full page may go on in the next one, and gets one message
  const last = gathered.length === PAGE && byAccount.size > 1 ? gathered.at(-1)?.accountId : null
  const complete = [...byAccount].filter(([accountId]) => accountId !== last)
  const known = await knownMessages(
    communityId,
    complete.map(([accountId]) => digestId(communityId, accountId, day)),
  )
  const keys = appliedTemplates().get('digest')?.keys
  const digests = complete.flatMap(([accountId, count]): MessageDocument[] => {
    const _id = digestId(communityId, accountId, day)
    if (known.has(_id)) return []
    const facts = {
      title: TITLE,
      about: '',
      step: String(count),
      place: null,
      at: now,
      dueAt: null,
    }
    return [
      {
        _id,
        communityId,
        accountId,
        deliveryId: deliveryIdOf(communityId, day, NOTICE),
        template: 'digest',
        // it is what the budget has made room for
        importance: 1,
        state: 'queued',
        fault: null,
        page: noticePath({ name: 'notices', id: null }),
        wordsSealed: sealWords(messageValues('digest', facts, keys)),
        at: now,
        dueAt: null,
        sendAt: sendTimeOf({ importance: 1, at: now, dueAt: null }, now),
        countedOn: null,
        turn: null,
        tries: 0,
        endedAt: null,
      },
    ]
  })
  await insertMessages(digests)
  await addToDeliveries(communityId, [
    {
      _id: deliveryIdOf(communityId, day, NOTICE),
      told: digests.length,
      outcomes: new Map([['waiting', digests.length]]),
      insert: {
        eventId: day,
        notice: NOTICE,
        title: '每日汇总',
        about: '',
        pageName: 'notices',
        pageId: null,
        gridId: null,
        template: 'digest',
        importance: 3,
        at: now,
      },
    },
  ])
  const inside = new Set(complete.map(([accountId]) => accountId))
  await writePlanned(
    communityId,
    gathered
      .filter(({ accountId }) => inside.has(accountId))
      .map((message) => ({ message, event: 'digest', change: { endedAt: now } })),
  )
  return gathered.length
}
