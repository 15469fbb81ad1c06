import type { ApiClient } from './api-client'
import { bringToCouncil, dayAhead, raise, type Cast } from './agenda-story'
import type { TestCommunity } from './factories'
import { publish } from './publications'
import { passHours } from './story'
import type { TestService } from './test-service'

/** How a story of work begins: what was voted on, and who was against it. */
export interface Voted {
  readonly itemId: string
  readonly resolutionId: string
}

/** Takes a matter from its raising through an open vote of the council, one of it against. */
export async function voteOn(
  service: TestService,
  community: TestCommunity,
  cast: Cast,
): Promise<Voted> {
  const itemId = await raise(cast.resident(0), community.gridId, {
    category: 'charging',
    title: '想装公共充电桩',
    proposal: '在小区东侧空地安装 20 个公共充电桩。',
  })
  await bringToCouncil(cast, itemId, [1, 2, 3])
  const { id: ballotId } = await cast.chair.command('ballots.open', {
    itemId,
    effect: 'council',
    secrecy: 'open',
    deliberation: '多数支持东侧空地。',
    text: '同意在东侧空地安装 20 个公共充电桩。',
    closesAt: new Date(service.clock.now().getTime() + 24 * 3_600_000).toISOString(),
  })
  for (const [index, member] of cast.members.entries()) {
    await member.command('ballots.cast', { ballotId, choice: index === 6 ? 'no' : 'yes' })
  }
  passHours(service, 24)
  const list = await cast.secretary.query('resolutions.list', { about: itemId })
  return { itemId, resolutionId: list.items[0]?.id ?? '' }
}

/** Publishes the decision and lets its notice run. */
export async function publishDecision(
  service: TestService,
  cast: Cast,
  itemId: string,
): Promise<void> {
  await publish(cast.secretary, itemId)
  // seven working days from any day of the week
  passHours(service, 24 * 12)
}

/** Names a body outside that does the work. */
export async function assignOutside(
  service: TestService,
  secretary: ApiClient,
  itemId: string,
  task = '安装 20 个充电桩',
): Promise<string> {
  const { id } = await secretary.command('actions.assign', {
    itemId,
    kind: 'outsideBody',
    lead: '铁塔公司',
    contact: '客服 10096',
    task,
    dueOn: dayAhead(service, 7),
    budget: 3_600_000,
  })
  return id
}
