import type { Chance } from '../chance.rules'
import type {
  DeclinedMatter,
  HardMatter,
  ReferredMatter,
  SmallMatter,
} from '../story/history/matter'
import { COMMENTS, CONTACTS, WITHDRAWALS } from '../story/history/phrases'
import type { Scene } from '../story/pictures'
import { saidAt, type Spot, type Telling } from './hold-telling'

/** Of a hundred first contacts some come too late. */
const LATE = 0.05
const ANSWERS = 0.82
const PATIENCE_DAYS = 12

type Words = Pick<SmallMatter, 'category' | 'title' | 'proposal' | 'body' | 'place' | 'scene'>

/** A resident raises a matter. @returns the item */
export async function raiseMatter(telling: Telling, spot: Spot, matter: Words): Promise<string> {
  const { stand, raiser } = spot
  const { category, title, proposal, body, place, scene } = matter
  const photoIds = await telling.photo(raiser.accountId, sceneFor(spot, scene))
  const { id } = await telling.act(raiser.accountId, 'agenda.raise', {
    gridId: stand.gridId,
    category,
    title: saidAt(title, spot),
    proposal: saidAt(proposal, spot),
    body: saidAt(body, spot),
    place: saidAt(place, spot),
    photoIds,
    channel: 'app',
  })
  return id
}

/** Every other matter that has a picture shows it: not everybody takes one. */
const sceneFor = ({ raiser }: Spot, scene: Scene | undefined): Scene | undefined =>
  raiser.zeal > 0.45 ? scene : undefined

/** The grid worker calls whoever raised it, nearly always within a working day. */
export async function contactRaiser(
  telling: Telling,
  { stand }: Spot,
  itemId: string,
  chance: Chance,
): Promise<void> {
  await telling.office(chance.is(LATE) ? chance.int(60, 76) : chance.int(1, 5))
  const how = chance.is(0.7) ? ('phone' as const) : ('visit' as const)
  await telling.act(stand.worker, 'agenda.contact', { itemId, how, text: chance.pick(CONTACTS) })
}

/** What those who were asked say of the result; how content they are is drawn around a middle. */
export async function rateMatter(
  telling: Telling,
  raters: readonly string[],
  itemId: string,
  chance: Chance,
  isBad = false,
): Promise<void> {
  if (!(await isAsked(telling, raters[0] ?? '', itemId))) return
  for (const accountId of raters) {
    if (!isBad && !chance.is(ANSWERS)) continue
    await telling.awake(chance.int(2, 14))
    const satisfied = isBad ? (chance.is(0.5) ? 1 : 2) : contentment(chance)
    const solved = satisfied >= 4 ? 'yes' : satisfied === 3 ? 'partly' : 'no'
    const comment = chance.pick<string>(COMMENTS[satisfied])
    await telling.act(accountId, 'ratings.rate', { itemId, solved, satisfied, comment })
  }
}

/** The clock asks for ratings; where holidays move its date, whoever rates waits with it. */
async function isAsked(telling: Telling, accountId: string, itemId: string): Promise<boolean> {
  for (let day = 0; day < PATIENCE_DAYS; day += 1) {
    const { status } = await telling.routes['agenda.info'](
      { itemId },
      await telling.call(accountId),
    )
    if (status === 'surveying') return true
    await telling.awake(24)
  }
  return false
}

function contentment(chance: Chance): 1 | 2 | 3 | 4 | 5 {
  const drawn = chance.next()
  if (drawn < 0.46) return 5
  if (drawn < 0.87) return 4
  if (drawn < 0.95) return 3
  return drawn < 0.985 ? 2 : 1
}

/** 小事当场办. */
export async function tellSmall(
  telling: Telling,
  spot: Spot,
  matter: SmallMatter,
  chance: Chance,
): Promise<void> {
  const { stand, raiser } = spot
  const itemId = await raiseMatter(telling, spot, matter)
  await contactRaiser(telling, spot, itemId, chance)
  await telling.office(chance.int(0, 2))
  await telling.act(stand.worker, 'agenda.handle', { itemId, text: saidAt(matter.handle, spot) })
  await telling.office(chance.int(4, 26))
  const photoIds = chance.is(0.35) ? await telling.photo(stand.worker, matter.scene) : []
  const reply = saidAt(matter.reply, spot)
  await telling.act(stand.worker, 'agenda.finish', { itemId, reply, photoIds })
  await rateMatter(telling, [raiser.accountId], itemId, chance)
}

/** 难事做好解释. */
export async function tellHard(
  telling: Telling,
  spot: Spot,
  matter: HardMatter,
  chance: Chance,
): Promise<void> {
  const { stand, raiser } = spot
  const itemId = await raiseMatter(telling, spot, matter)
  await contactRaiser(telling, spot, itemId, chance)
  await telling.office(chance.int(2, 20))
  await telling.act(stand.worker, 'agenda.explain', {
    itemId,
    legalReason: saidAt(matter.reason, spot),
  })
  await telling.office(chance.int(24, 72))
  await telling.act(stand.worker, 'agenda.addRecord', {
    itemId,
    kind: 'visit',
    text: saidAt(matter.visit, spot),
    party: '',
    photoIds: [],
  })
  await telling.office(chance.int(48, 120))
  const reply = saidAt(matter.reply, spot)
  await telling.act(stand.worker, 'agenda.finish', { itemId, reply, photoIds: [] })
  await rateMatter(telling, [raiser.accountId], itemId, chance)
}

/** 转办: another body does it, the grid worker stays with it. */
export async function tellReferred(
  telling: Telling,
  spot: Spot,
  matter: ReferredMatter,
  chance: Chance,
): Promise<void> {
  const { stand, raiser } = spot
  const { party, contact, tracking, reply } = matter
  const itemId = await raiseMatter(telling, spot, matter)
  await contactRaiser(telling, spot, itemId, chance)
  await telling.office(chance.int(1, 6))
  const letter = `${saidAt(matter.proposal, spot)}请尽快到场，并告知处理时间。`
  await telling.act(stand.worker, 'agenda.refer', {
    itemId,
    body: party,
    contact,
    letter,
    photoIds: [],
  })
  for (const text of tracking) {
    await telling.office(chance.int(30, 60))
    await telling.act(stand.worker, 'agenda.addRecord', {
      itemId,
      kind: 'tracking',
      text,
      party,
      photoIds: [],
    })
  }
  await telling.office(chance.int(20, 60))
  await telling.act(stand.worker, 'agenda.finish', {
    itemId,
    reply: saidAt(reply, spot),
    photoIds: [],
  })
  await rateMatter(telling, [raiser.accountId], itemId, chance)
}

/** 不予受理, with the reason and the way that is open instead. */
export async function tellDeclined(
  telling: Telling,
  spot: Spot,
  matter: DeclinedMatter,
  chance: Chance,
): Promise<void> {
  const itemId = await raiseMatter(telling, spot, matter)
  await telling.office(chance.int(1, 8))
  await telling.act(spot.stand.worker, 'agenda.decline', {
    itemId,
    reason: matter.reason,
    reply: saidAt(matter.reply, spot),
  })
}

/** The raiser takes it back before anybody has seconded it. */
export async function tellWithdrawn(
  telling: Telling,
  spot: Spot,
  matter: SmallMatter,
  chance: Chance,
): Promise<void> {
  const itemId = await raiseMatter(telling, spot, matter)
  await contactRaiser(telling, spot, itemId, chance)
  await telling.awake(chance.int(2, 12))
  const reason = chance.pick(WITHDRAWALS)
  await telling.act(spot.raiser.accountId, 'agenda.withdraw', { itemId, reason })
}
