import type { Phone } from './phone'
import { passHours } from './story'
import type { TestService } from './test-service'

/** Gives somebody a phone: signed in as a person of the demo, or (null) as it comes from the shop. */
export type PhoneFor = (persona: string | null) => Promise<Phone>

/** A door of the demo community and who says that they live there. */
interface Newcomer {
  readonly name: string
  readonly phone: string
  readonly born: string
  readonly relation: string
  readonly building: string
  readonly unit: string
  readonly door: string
}

const ALONE: Newcomer = {
  name: '白雪梅',
  phone: '13805557001',
  born: '1988',
  relation: '租户',
  building: '铁路小区3号楼',
  unit: '2单元',
  door: '601',
}

/** From the first screen over the notice to a claim that waits, all on one phone. */
async function signUpAndClaim(phone: Phone, who: Newcomer): Promise<void> {
  await phone.tap('我是居民，加入社区')
  await phone.tap('我看过了，同意')
  await phone.sees('您住在哪个社区？')
  await phone.tap('下一步')
  await phone.write('您的姓名', who.name)
  await phone.write('手机号', who.phone)
  await phone.write('哪一年出生？', who.born)
  await phone.tap('注册')
  await phone.sees('账号已经建好')
  await phone.tap('认证我的住址')
  await phone.tap('铁路小区')
  await phone.tap(who.building.replace('铁路小区', ''))
  await phone.tap('下一步')
  await phone.tap(who.unit)
  await phone.write('门牌号', who.door)
  await phone.tap(who.relation)
  await phone.tap('下一步')
  await phone.sees(`${who.building} ${who.unit} ${who.door}`)
  await phone.tap('提交申请')
  await phone.sees('已提交')
}

const inQueue = ({ name, building, unit }: Newcomer): string =>
  `${name.slice(0, 1)}** · ${building} ${unit}`

async function openFromQueue(phone: Phone, who: Newcomer): Promise<void> {
  await phone.goTo('我的')
  await phone.tap('核实住址')
  await phone.tap(inQueue(who))
  await phone.tap('打开申请')
  await phone.sees(who.phone)
}

/** A new resident, from the first screen to a verified home. */
export async function tellJoining(phoneFor: PhoneFor): Promise<void> {
  const newcomer = await phoneFor(null)
  await signUpAndClaim(newcomer, ALONE)
  await newcomer.sees('楼栋长或网格员会在')

  const worker = await phoneFor('刘敏')
  await openFromQueue(worker, ALONE)
  await confirmOpened(worker)
  await worker.close()

  await newcomer.tap('看我的申请')
  await newcomer.sees('白雪梅（我）')
  await newcomer.sees('已认证')
  await newcomer.close()
}

/** Confirming asks once more and says what it gives. */
async function confirmOpened(phone: Phone): Promise<void> {
  await phone.tap('确认住在这里')
  await phone.sees('马上可以提议题、附议和投票')
  await phone.tap('确认这个住址')
  await phone.isTold('已认证')
}

/** Two people claim one door; the grid worker settles it, each reads why. */
export async function tellDispute(phoneFor: PhoneFor): Promise<void> {
  const owner: Newcomer = { ...ALONE, name: '石大勇', phone: '13805557002', relation: '业主' }
  const tenant: Newcomer = { ...ALONE, name: '白雪梅' }
  const first = await phoneFor(null)
  await signUpAndClaim(first, owner)
  const second = await phoneFor(null)
  await signUpAndClaim(second, tenant)
  await second.sees('这一户还有别人申请')

  const worker = await phoneFor('刘敏')
  await openFromQueue(worker, owner)
  await worker.sees(tenant.phone)
  await worker.tap('认可石大勇住在这里')
  await worker.write('给石大勇的说明', '看过房产证')
  await worker.tap('不认可白雪梅')
  await worker.write('给白雪梅的说明', '上个月已经退租')
  await worker.tap('按以上处理')
  await worker.sees('认可 1 份，不认可 1 份')
  await worker.tap('确认处理')
  await worker.isTold('已处理')
  await worker.close()

  await second.tap('看我的申请')
  await second.sees('工作人员说明：上个月已经退租')
  await first.tap('看我的申请')
  await first.sees('石大勇（我）')
  await first.close()
  await second.close()
}

/** An elder whom staff registered; her daughter signs her up later, and the two records are one. */
export async function tellAssisted(phoneFor: PhoneFor): Promise<void> {
  const elder: Newcomer = {
    ...ALONE,
    name: '沈玉珍',
    phone: '13805557003',
    born: '1941',
    relation: '业主',
    door: '102',
  }
  const phone = await phoneFor(null)
  await signUpAndClaim(phone, elder)

  const worker = await phoneFor('刘敏')
  await openFromQueue(worker, elder)
  await worker.sees('两份记录合成一份')
  await confirmOpened(worker)
  await worker.close()

  await phone.tap('看我的申请')
  await phone.sees('沈玉珍（我）')
  await phone.sees('工作人员代为登记')
  await phone.close()
}

/** A building lead whose term ends loses the queue at that minute. */
export async function tellLeadsEnd(
  service: TestService,
  phoneFor: PhoneFor,
  lead: string,
): Promise<void> {
  const newcomer = await phoneFor(null)
  await signUpAndClaim(newcomer, ALONE)
  const phone = await phoneFor(lead)
  await phone.goTo('我的')
  await phone.tap('核实住址')
  await phone.sees(inQueue(ALONE))
  passHours(service, 1)
  await phone.tap(inQueue(ALONE))
  await phone.tap('打开申请')
  await phone.sees('住址由这栋楼的楼栋长或本网格的工作人员核实。')
  await newcomer.close()
  await phone.close()
}
