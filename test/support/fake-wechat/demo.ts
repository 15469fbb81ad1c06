import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { startService, type Service } from '@linyi/server/app/service'
import { readConfig } from '@linyi/server/config/env'
import { personas } from '@linyi/server/features/people/people.queries'
import { personaAccounts } from '@linyi/server/features/people/account.store'
import { bindIdentity, openidsOf } from '@linyi/server/platform/auth/identity.store'
import { createLogger } from '@linyi/server/platform/logger'
import { MESSAGE_TEMPLATES } from '@linyi/shared/domain/messages/message-template'
import { ApiClient } from '../api-client'
import { demoPage, type DemoPhone, type DemoState, type DemoTemplates } from './demo-page'
import { FakeWechat } from './fake-wechat'
import type { FakeApi, Fault } from './faults'

/**
 * `npm run demo:wechat`: the service with credentials, against a WeChat that is not there. A page shows
 * what every phone receives and makes WeChat fail. It has a data folder of its own.
 */
const DATA_DIR = process.env['DATA_DIR'] ?? 'data/wechat-demo'
const PORT = Number(process.env['PORT'] ?? 3000)
const HOUR_MS = 60 * 60 * 1000
const LATE_MS = 3_000

const templateId = (template: string): string => `demo-template-${template}`
const TEMPLATES: DemoTemplates = new Map(
  MESSAGE_TEMPLATES.map((template) => [templateId(template), template]),
)

/** The story of the demo, told by a service without credentials where it has not been told yet. */
async function tellStory(): Promise<void> {
  const config = readConfig({ DATA_DIR, PORT: '0', LOG_LEVEL: 'warn' })
  await (await startService(config, createLogger(config.logLevel))).stop()
}

async function startWithWechat(fake: FakeWechat): Promise<Service> {
  const applied = MESSAGE_TEMPLATES.map((name) => [name, { id: templateId(name) }])
  const config = readConfig({
    ...fake.env,
    DATA_DIR,
    PORT: String(PORT),
    LOG_LEVEL: 'warn',
    WECHAT_TEMPLATES: JSON.stringify(Object.fromEntries(applied)),
  })
  return startService(config, createLogger(config.logLevel))
}

/** Everybody of the story has a phone, the same one after a new start. */
async function givePhones(fake: FakeWechat, now: Date): Promise<DemoPhone[]> {
  const accounts = await personaAccounts()
  const { items } = await personas(now)
  const [community = ''] = accounts.map(({ communityId }) => communityId)
  const bound = await openidsOf(
    community,
    accounts.map(({ _id }) => _id),
  )
  const phones: DemoPhone[] = []
  for (const { _id, communityId, personaId } of accounts) {
    const shown = items.find(({ id }) => id === personaId)
    if (communityId !== community || shown === undefined) continue
    const known = bound.get(_id)
    const openid = fake.phones.add(known)
    if (known === undefined) await bindIdentity(openid, { communityId, accountId: _id }, now)
    phones.push({ name: shown.name, roleText: shown.roleText, openid })
  }
  return phones
}

/** Does on a phone what the app does: signs in, finds the desk by its figures, says yes. */
async function confirmDesk(url: string, fake: FakeWechat, openid: string, figures: string) {
  const code = fake.phones.loginCode(openid)
  const { token } = await new ApiClient(url, null).command('people.signInWithWechat', { code })
  const phone = new ApiClient(url, token)
  const { desk } = await phone.command('people.findDesk', { figures })
  if (desk === null) return '没有电脑在等这六位数字。'
  await phone.command('people.answerDesk', { deskId: desk.id, isConfirmed: true })
  return `已确认：${desk.text} 登录了。`
}

function faultOf(name: string): Fault {
  if (name === 'cut' || name === 'lost') return name
  return name === 'late' ? { lateMs: LATE_MS } : { errcode: Number(name) }
}

/** Carries out what was pressed. @returns what to say about it */
async function carryOut(
  form: URLSearchParams,
  fake: FakeWechat,
  service: Service,
): Promise<string> {
  const field = (name: string): string => form.get(name) ?? ''
  const openid = field('openid')
  const answers = (answer: 'accept') =>
    Object.fromEntries([...TEMPLATES.keys()].map((id) => [id, answer]))
  switch (field('action')) {
    case 'desk':
      return confirmDesk(service.url, fake, openid, field('figures'))
    case 'accept':
      await fake.tap(openid, answers('accept'))
      return '同意了：每类消息一条。'
    case 'refuse':
      await fake.switchOff(openid, [...TEMPLATES.keys()])
      return '这部手机不再收消息。'
    case 'fault':
      fake.fail(field('api') as FakeApi, faultOf(field('fault')), Number(field('times')))
      return '好，接下来的调用会这样出错。'
    case 'clear':
      fake.faults.clear()
      return '不再出错。'
    case 'expire':
      fake.tokens.expire()
      return '令牌已失效，下一次调用会换新的。'
    case 'jam':
      fake.tokens.jam()
      return '令牌坏了，只有强制刷新才能换新的。'
    case 'media': {
      const { when } = fake.mediaManner
      fake.mediaManner = { ...fake.mediaManner, when: when === 'never' ? 'after' : 'never' }
      return when === 'never' ? '图片核查结果照常送达。' : '图片核查结果不再送达。'
    }
    case 'hour':
    case 'day':
      service.clock.advance(field('action') === 'hour' ? HOUR_MS : 24 * HOUR_MS)
      return '时间已快进。'
    default:
      return ''
  }
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

async function main(): Promise<void> {
  await tellStory()
  const fake = await FakeWechat.start()
  const service = await startWithWechat(fake)
  fake.serveFor(service)
  const phones = await givePhones(fake, service.clock.now())
  let said = ''
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      said = await carryOut(await bodyOf(request), fake, service).catch(
        (error: unknown) => `没有办成：${String(error)}`,
      )
      response.writeHead(303, { Location: '/' }).end()
      return
    }
    const state: DemoState = { fake, phones, templates: TEMPLATES, serviceUrl: service.url, said }
    said = ''
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(demoPage(state))
  }
  const page = createServer((request, response) => void answer(request, response))
  page.listen(PORT + 1, '127.0.0.1')
  process.stdout.write(
    `\n  邻议（微信模式）：${service.url}\n  演示用的微信：    http://127.0.0.1:${String(PORT + 1)}\n\n  按 Ctrl-C 停止。\n\n`,
  )
  const stop = (): void => {
    page.close()
    page.closeAllConnections()
    void service.stop().then(() => fake.stop())
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
