/** Prints the message templates to apply for in WeChat's console: `npm run templates`. */
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'

/**
 * @typedef {{ type: string, label: string }} Field
 * @typedef {{ title: string, fields: readonly Field[] }} Design
 */
const require = createRequire(import.meta.url)
/** @type {{ TEMPLATE_DESIGNS: Record<string, Design>, fieldKeysOf: (template: string) => string[] }} */
const { TEMPLATE_DESIGNS, fieldKeysOf } = require(
  inRoot('shared/dist/domain/messages/templates.js'),
)

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`)

print(
  '在「订阅消息 → 公共模板库」里找标题相近的模板，按下面的顺序选关键词，再把模板 ID 写进 WECHAT_TEMPLATES。',
)
for (const [template, { title, fields }] of Object.entries(TEMPLATE_DESIGNS)) {
  const keys = fieldKeysOf(template)
  print(`\n${template}  ${title}`)
  fields.forEach(({ label }, index) =>
    print(`  ${String(index + 1)}. ${label}（${keys[index] ?? ''}）`),
  )
}
const example = Object.keys(TEMPLATE_DESIGNS).map((template) => [
  template,
  { id: '模板ID', lasting: false },
])
print(`\nWECHAT_TEMPLATES='${JSON.stringify(Object.fromEntries(example))}'`)
print(
  '政务民生类目申请到长期订阅模板的，lasting 写 true；控制台给的编号不同时，用 fields 写明，例如 "fields":["thing4","time2"]。',
)
