import { html, Html } from '@linyi/server/platform/http/html'
import {
  MESSAGE_TEMPLATE_TEXT,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import { TEMPLATE_DESIGNS } from '@linyi/shared/domain/messages/templates'
import type { FakeWechat } from './fake-wechat'
import type { ReceivedMessage } from './phones'

/** Somebody of the demo's story, with a phone. */
export interface DemoPhone {
  readonly name: string
  readonly roleText: string
  readonly openid: string
}

/** The kinds of message of the demo, by the ids their templates have here. */
export type DemoTemplates = ReadonlyMap<string, MessageTemplate>

/** What the page shows. */
export interface DemoState {
  readonly fake: FakeWechat
  readonly phones: readonly DemoPhone[]
  readonly templates: DemoTemplates
  readonly serviceUrl: string
  /** What the last action has brought about. */
  readonly said: string
}

const FAULTS: readonly (readonly [string, string])[] = [
  ['-1', '-1 系统繁忙'],
  ['43101', '43101 用户拒收'],
  ['47003', '47003 字段不合规'],
  ['45009', '45009 当天额度用完'],
  ['45011', '45011 每分钟额度用完'],
  ['40001', '40001 令牌失效'],
  ['61010', '61010 两小时未访问'],
  ['cut', '连接中断（没有办）'],
  ['lost', '回答丢失（已经办了）'],
  ['late', '慢 3 秒'],
]
const APIS: readonly (readonly [string, string])[] = [
  ['sendMessage', '发订阅消息'],
  ['checkText', '文字核查'],
  ['checkMedia', '图片核查'],
  ['signIn', '登录'],
  ['codeImage', '小程序码'],
  ['token', '取令牌'],
]
const CALLS_SHOWN = 20

const STYLE = new Html(`
  body { font: 16px/1.6 sans-serif; margin: 0 auto; max-width: 1100px; padding: 16px; background: #f5f5f5; color: #1a1a1a }
  h1 { font-size: 22px } h2 { font-size: 18px; margin: 24px 0 8px }
  .phones { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 12px }
  .card { background: #fff; border-radius: 12px; padding: 12px 16px; overflow-wrap: anywhere }
  .card h3 { font-size: 17px; margin: 0 } .quiet { color: #595959; font-size: 14px }
  .message { border-left: 4px solid #0f766e; background: #f0f7f6; border-radius: 4px; margin: 8px 0; padding: 6px 10px; font-size: 14px }
  form { display: inline-flex; flex-wrap: wrap; gap: 6px; margin: 4px 0 }
  button, input, select { font: inherit; min-height: 36px; border: 1px solid #8c8c8c; border-radius: 8px; padding: 0 10px; background: #fff }
  button { background: #0f766e; border-color: #0f766e; color: #fff } .said { background: #fff7e0; padding: 8px 12px; border-radius: 8px }
  input[name=figures] { width: 7em } table { border-collapse: collapse; font-size: 14px; background: #fff; width: 100% } td { border-bottom: 1px solid #eee; padding: 3px 8px }
`)

const act = (action: string, label: string, inner: Html | null = null): Html =>
  html`<form method="post" action="/act">
    <input type="hidden" name="action" value="${action}" />${inner}<button>${label}</button>
  </form>`

const options = (rows: readonly (readonly [string, string])[]): readonly Html[] =>
  rows.map(([value, text]) => html`<option value="${value}">${text}</option>`)

function messageCard(message: ReceivedMessage, templates: DemoTemplates): Html {
  const template = templates.get(message.templateId)
  const labels = template === undefined ? [] : TEMPLATE_DESIGNS[template].fields
  const title = template === undefined ? message.templateId : MESSAGE_TEMPLATE_TEXT[template]
  const lines = Object.values(message.values).map(
    (value, index) => html`<div>${labels[index]?.label ?? ''}：${value}</div>`,
  )
  return html`<div class="message">
    <b>${title}</b>${lines}
    <div class="quiet">打开 ${message.page}</div>
  </div>`
}

function phoneCard({ name, roleText, openid }: DemoPhone, state: DemoState): Html {
  const { fake, templates } = state
  const mine = fake.phones.received.filter((message) => message.openid === openid)
  const left = [...templates.keys()].map((id) => fake.phones.allowance(openid, id))
  const allowed = left.reduce((sum, one) => sum + one, 0)
  const who = html`<input type="hidden" name="openid" value="${openid}" />`
  const figures = html`${who}<input
      name="figures"
      inputmode="numeric"
      maxlength="6"
      placeholder="六位数字"
      aria-label="电脑上的六位数字"
    />`
  return html`<div class="card">
    <h3>${name}</h3>
    <div class="quiet">${roleText} &emsp;还可收 ${allowed} 条</div>
    ${act('desk', '确认电脑登录', figures)} ${act('accept', '每类同意一条', who)}
    ${act('refuse', '全部拒收', who)}
    ${mine.length === 0 ? html`<p class="quiet">还没有收到消息。</p>` : null}
    ${[...mine].reverse().map((message) => messageCard(message, templates))}
  </div>`
}

function switches({ fake }: DemoState): Html {
  const { when } = fake.mediaManner
  return html`<div class="card">
    ${act(
      'fault',
      '让它出错',
      html`<select name="api">
          ${options(APIS)}</select
        ><select name="fault">
          ${options(FAULTS)}</select
        ><input name="times" type="number" min="1" max="99" value="1" aria-label="次数" />`,
    )}
    ${act('clear', '取消排队的错误')} ${act('expire', '令牌突然失效')}
    ${act('jam', '令牌坏掉，须强制刷新')}
    ${act('media', when === 'never' ? '恢复图片核查结果' : '图片核查结果不再送达')}
    ${act('hour', '时间快进一小时')} ${act('day', '时间快进一天')}
    <div class="quiet">
      排队的错误：${fake.faults.list().reduce((sum, { faults }) => sum + faults.length, 0)}
      &emsp;服务的时间：${fake.now().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}
    </div>
  </div>`
}

/** The page of the fake WeChat: what every phone shows, and what can be made to fail. */
export function demoPage(state: DemoState): string {
  const calls = state.fake.calls.slice(-CALLS_SHOWN).reverse()
  return html`<!doctype html>
    <html lang="zh-CN">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>演示用的微信</title>
      <style>
        ${STYLE}
      </style>
      <h1>演示用的微信</h1>
      <p>
        服务：<a href="${state.serviceUrl}" target="_blank">${state.serviceUrl}</a>
        。打开它，把登录页上的六位数字填到下面一部手机里，电脑就登录了。
      </p>
      ${state.said === '' ? null : html`<p class="said" role="status">${state.said}</p>`}
      <h2>开关</h2>
      ${switches(state)}
      <h2>手机</h2>
      <div class="phones">${state.phones.map((phone) => phoneCard(phone, state))}</div>
      <h2>服务刚刚问过微信什么</h2>
      <table>
        ${calls.map(
          ({ api, at }) =>
            html`<tr>
              <td>${at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' })}</td>
              <td>${APIS.find(([name]) => name === api)?.[1] ?? api}</td>
            </tr>`,
        )}
      </table>
    </html>`.text
}
