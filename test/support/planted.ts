import { replaceRoll } from '@linyi/server/features/households/index'
import type { TestCommunity } from './factories'
import { addPerson, type TestPerson } from './residents'
import type { TestService } from './test-service'

/** Words that stand nowhere else: of accounts, of the roll, of a door. */
export const PLANTED = [
  '晏清和',
  '端木云舒',
  '尉迟长河',
  '13955507391',
  '13755509573',
  'B4482',
  // as people write it
  '139 5550 7391',
] as const
const [NAME, NEIGHBOUR, ROLL_NAME, PHONE, ROLL_PHONE, DOOR] = PLANTED
export { NAME, NEIGHBOUR, PHONE, DOOR }

/** How people write them, in every text that somebody types. */
export const TYPED = `${NAME}、${NEIGHBOUR}和${ROLL_NAME}，住1号楼2单元${DOOR}室，电话139 5550 7391、${ROLL_PHONE}`
/** How that is read where everybody may read. */
export const MASKED = '晏**、端**和尉**，住1号楼2单元***'

/** Puts the people of these words into a community: two accounts, the first at home, and one of the roll. */
export async function plantPeople(
  service: TestService,
  { communityId, gridId, buildingId }: TestCommunity,
): Promise<TestPerson> {
  const now = service.clock.now()
  const home = { communityId, gridId, buildingId, unit: 2, door: DOOR }
  const planted = await addPerson(communityId, now, { realName: NAME, phone: PHONE, home })
  await addPerson(communityId, now, { realName: NEIGHBOUR })
  const { homes } = await service.as(planted.token).query('households.mine', {})
  const place = { householdId: homes[0]?.householdId ?? '', gridId, buildingId, unit: 2 }
  const listed = { realName: ROLL_NAME, phone: ROLL_PHONE, birthYear: 1950 }
  await replaceRoll(communityId, [{ ...place, ...listed, relation: 'family' }], now)
  return planted
}

/** The planted words that stand in a text: none, where it is for everybody. */
export function plantedIn(text: string): readonly string[] {
  return PLANTED.filter((word) => text.includes(word))
}
