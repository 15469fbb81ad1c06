import type { AllRoutes } from '../../../platform/http/handler'
import { sealWaiting } from '../../../platform/events/sealer'
import { loadActor } from '../../people/index'
import { fanOut } from '../../inbox/index'
import { countResidents, rollUpBehind } from '../../measures/index'

const DAY_MS = 24 * 60 * 60 * 1000
/** What is older than this its people have read. */
const UNREAD_MS = 2 * DAY_MS
const PAGES_MAX = 6

/**
 * Does at the end of the story what the service does beside it: seals the events, tells them, adds up
 * the figures. And people have read what they were told some days ago.
 */
export async function settleStory(
  communityId: string,
  routes: AllRoutes,
  readers: readonly string[],
  today: Date,
): Promise<void> {
  await sealWaiting({ now: () => today })
  await fanOut(communityId, today)
  await countResidents(communityId, today)
  await rollUpBehind()
  for (const accountId of readers) await readOld(communityId, routes, accountId, today)
}

async function readOld(
  communityId: string,
  routes: AllRoutes,
  accountId: string,
  now: Date,
): Promise<void> {
  const actor = await loadActor(communityId, accountId, now)
  if (actor === null) return
  const call = { actor, now, requestId: 'demo', sessionId: 'demo' }
  let after: string | undefined
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const list = await routes['inbox.list'](
      { show: 'unread', limit: 50, ...(after === undefined ? {} : { after }) },
      call,
    )
    const old = list.items.find(({ at }) => now.getTime() - Date.parse(at) > UNREAD_MS)
    if (old !== undefined) {
      await routes['inbox.readAll']({ upTo: old.id }, call)
      return
    }
    if (list.next === null) return
    after = list.next
  }
}
