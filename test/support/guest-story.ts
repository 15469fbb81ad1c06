import { at } from './story'
import type { TestService } from './test-service'

/** A matter of the demo that gathers seconds, somebody who has not seconded it, and a publication to look at. */
export async function secondableBy(service: TestService): Promise<{
  readonly number: string
  readonly title: string
  readonly neighbour: string
  readonly outcome: string
}> {
  const { guest } = service
  const { id: communityId } = at((await guest.query('places.communities', {})).items, 0)
  const { outcomes } = await guest.query('open.front', { communityId })
  const outcome = outcomes.find(({ itemId }) => itemId !== null)?.title ?? ''
  const { items } = await guest.query('open.items', { communityId, group: 'gathering' })
  const gathering = items.filter(({ status }) => status === 'endorsing')
  for (const { id: personaId, name } of (await guest.query('people.personas', {})).items) {
    const { token } = await guest.command('people.signIn', { personaId })
    for (const { id: itemId, number } of gathering) {
      const { title, abilities } = await service.as(token).query('agenda.info', { itemId })
      if (abilities.endorse.allowed) return { number, title, neighbour: name, outcome }
    }
  }
  throw new Error('nobody of the demo can second anything')
}
