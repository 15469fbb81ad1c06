import { dayAhead } from './agenda-story'
import type { ApiClient } from './api-client'
import type { PhoneOf } from './main-job-story'
import type { TestService } from './test-service'

const TITLE = '湖畔里健身器材松动，小孩玩着危险'
const TASK = '给漫步机换 2 颗螺丝'

async function personaClient(service: TestService, personaId: string): Promise<ApiClient> {
  return service.as((await service.guest.command('people.signIn', { personaId })).token)
}

/** The matter of the demo whose work runs, and the piece that a firm outside does. */
async function runningWork(secretary: ApiClient) {
  const { items } = await secretary.query('agenda.list', { status: 'implementing', limit: 50 })
  const itemId = items.find(({ title }) => title === TITLE)?.id ?? ''
  const pieces = await secretary.query('actions.list', { view: 'item', about: itemId })
  return { itemId, outsideId: pieces.items[0]?.id ?? '' }
}

/**
 * A resident who has taken on a piece of the work closes it: from the card on the first page a picture, a
 * sentence that is ready, and one button.
 */
export async function tellHandler(service: TestService, phoneOf: PhoneOf): Promise<void> {
  const secretary = await personaClient(service, 'yang-lixin')
  const { itemId } = await runningWork(secretary)
  const { id: leadId } = await (await personaClient(service, 'chen-hao')).query('people.me', {})
  await secretary.command('actions.assign', {
    itemId,
    kind: 'volunteer',
    leadId,
    lead: '志愿者陈师傅',
    task: TASK,
    // the nearest of the dates that wait for him, so that it stands on the first page
    dueOn: dayAhead(service, 1),
  })

  const phone = await phoneOf('陈浩')
  await phone.tap(TASK)
  await phone.sees('派给您的')
  await phone.picture('work-01-handler')
  await phone.takePhoto('拍照')
  await phone.tap('办完了')
  await phone.sees('请写一句话，或点上面的短语。')
  await phone.tap('已修好')
  await phone.picture('work-02-taken')
  await phone.tap('办完了')
  await phone.isTold('已报办结，等验收签字')
  await phone.sees('议事长未签，居务监督未签')
  await phone.picture('work-03-closed')
  await phone.close()
}

/** The grid worker gives a firm outside a link; answers with the address that is on its sheet. */
export async function tellLink(service: TestService, phoneOf: PhoneOf): Promise<string> {
  const worker = await personaClient(service, 'liu-min')
  const { outsideId } = await runningWork(worker)
  const phone = await phoneOf('刘敏')
  await phone.tap('检修 5 件健身器材')
  await phone.tap('更多操作')
  await phone.tap('发办理链接给外部单位')
  await phone.tap('做一个办理链接')
  await phone.sees('扫码看任务、报进展')
  await phone.picture('work-04-link')
  await phone.close()
  const { address } = await worker.query('actions.link', {
    actionId: outsideId,
    site: service.url,
  })
  return address
}
