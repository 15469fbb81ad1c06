import type { RequestInput } from '@linyi/shared/contract/operations'
import type { LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import type { TestCommunity } from './factories'
import type { TestService } from './test-service'

const HOUR_MS = 3_600_000

/** A resident of the list that must have so many; a test that asks for more is wrong. */
export function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index]
  if (value === undefined) throw new Error(`the list has no entry ${String(index)}`)
  return value
}

/** The text of an item as a resident would write it. */
export function itemText(gridId: string): RequestInput<'agenda.raise'> {
  return {
    gridId,
    category: 'lighting',
    title: '小区主路的路灯不亮',
    proposal: '更换小区主路 6 盏坏掉的路灯。',
    body: '老人晚上出门看不清台阶。',
    place: '测试苑主路',
  }
}

/** Takes a matter from its raising to the council's list. */
export async function scheduleItem(
  service: TestService,
  community: TestCommunity,
): Promise<string> {
  const { residents, worker, gridSecretary } = community
  const raiser = service.as(at(residents, 0).token)
  const { id: itemId } = await raiser.command('agenda.raise', itemText(community.gridId))
  await service.as(worker.token).command('agenda.admit', { itemId, basis: 'practicalProblem' })
  for (const neighbour of residents.slice(1, 4)) {
    await service.as(neighbour.token).command('agenda.endorse', { itemId })
  }
  await service
    .as(gridSecretary.token)
    .command('agenda.agree', { itemId, minutes: '党支部研究，同意提交议事会。' })
  return itemId
}

/** Opens a ballot on a scheduled item; it closes after `hours`. */
export async function openBallot(
  service: TestService,
  community: TestCommunity,
  itemId: string,
  effect: LegalEffect = 'council',
  hours = 24,
): Promise<string> {
  const closesAt = new Date(service.clock.now().getTime() + hours * HOUR_MS).toISOString()
  const { id } = await service.as(community.chair.token).command('ballots.open', {
    itemId,
    effect,
    deliberation: '议事会讨论了两种方案，多数成员支持更换。',
    text: '同意更换小区主路 6 盏坏掉的路灯。',
    closesAt,
  })
  return id
}

/** Moves the service's clock; what that ends is computed on the next read. */
export function passHours(service: TestService, hours: number): void {
  service.clock.advance(hours * HOUR_MS)
}
