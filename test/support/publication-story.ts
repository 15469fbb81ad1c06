import { bringToCouncil, pictureOf, raise, type Cast } from './agenda-story'
import type { ApiClient } from './api-client'
import type { TestCommunity } from './factories'
import { publish } from './publications'
import { passHours } from './story'
import type { TestService } from './test-service'
import { assignOutside } from './work-story'

const HOUR_MS = 3_600_000

/** Matters on their way to a publication, each told as far as a test needs it. */
export interface Matters {
  /** The council agreed on it. */
  readonly agreed: () => Promise<string>
  /** The same, carried out, and both have signed for it. */
  readonly accepted: () => Promise<string>
  /** The work is reported and signed for once more. */
  readonly claim: (itemId: string) => Promise<void>
}

/** Lets the clock run to so many hours before an instant. */
export function passTo(service: TestService, instant: string | null | undefined, before = 0): void {
  const left = Date.parse(instant ?? '') - service.clock.now().getTime()
  passHours(service, left / HOUR_MS - before)
}

/** Somebody objects to what is on notice. */
export const object = (client: ApiClient, outcomeId: string, text = '东侧空地常有孩子玩。') =>
  client.command('outcomes.object', { outcomeId, text })

export function mattersOf(service: TestService, community: TestCommunity, cast: Cast): Matters {
  const agreed = async (): Promise<string> => {
    const itemId = await raise(cast.resident(0), community.gridId)
    await bringToCouncil(cast, itemId, [1, 2, 3])
    await cast.chair.command('agenda.deliberate', { itemId, text: '看过现场。' })
    await cast.chair.command('agenda.consent', { itemId, text: '一致同意。', hasAskedTwice: true })
    return itemId
  }
  const claim = async (itemId: string): Promise<void> => {
    const photoIds = [await pictureOf(cast.worker)]
    await cast.worker.command('agenda.claimDone', { itemId, text: '装好了。', photoIds })
    await cast.chair.command('agenda.accept', { itemId, text: '合格。' })
    await cast.supervisor.command('agenda.accept', { itemId, text: '合格。' })
  }
  const accepted = async (): Promise<string> => {
    const itemId = await agreed()
    const { publicityEndsAt } = await publish(cast.secretary, itemId)
    passTo(service, publicityEndsAt)
    await assignOutside(service, cast.secretary, itemId)
    await claim(itemId)
    return itemId
  }
  return { agreed, accepted, claim }
}
