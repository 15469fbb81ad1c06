import { fitField, type FieldType } from './message-field.rules'
import type { MessageTemplate } from './message-template'

/** What a notice gives a message to say; the inbox has the whole of it. */
export interface MessageFacts {
  /** What happened, in a few words. */
  readonly title: string
  /** The name of the matter, the meeting or the home. */
  readonly about: string
  /** Where it stands, in at most five characters. */
  readonly step: string
  readonly place: string | null
  readonly at: Date
  /** Until when there is something to do, or when it begins. */
  readonly dueAt: Date | null
}

/** One field of a template, as it is chosen when the operator applies for it. */
export interface TemplateField {
  readonly type: FieldType
  /** The field's name in WeChat's library. */
  readonly label: string
  readonly value: (facts: MessageFacts) => string | Date
}

/** A template of WeChat's public library: what to apply for, and what we put into it. */
export interface TemplateDesign {
  /** The title to look for in the console under 订阅消息. */
  readonly title: string
  readonly fields: readonly TemplateField[]
}

const thing = (label: string, value: TemplateField['value']): TemplateField => ({
  type: 'thing',
  label,
  value,
})
const phrase = (label: string): TemplateField => ({
  type: 'phrase',
  label,
  value: ({ step }) => step,
})
const happened = (label: string): TemplateField => ({ type: 'time', label, value: ({ at }) => at })
const due = (label: string): TemplateField => ({
  type: 'time',
  label,
  value: ({ dueAt, at }) => dueAt ?? at,
})
const about = (label: string): TemplateField => thing(label, (facts) => facts.about)
const title = (label: string): TemplateField => thing(label, (facts) => facts.title)

/**
 * The templates to apply for. WeChat numbers the fields in the order in which they are chosen, so the
 * first is `thing1`, the second `phrase2`; where the console gave other numbers the configuration says so.
 */
export const TEMPLATE_DESIGNS: Record<MessageTemplate, TemplateDesign> = {
  vote: { title: '投票开始提醒', fields: [about('投票主题'), due('截止时间'), title('温馨提示')] },
  meeting: {
    title: '会议通知',
    fields: [
      about('会议主题'),
      due('会议时间'),
      thing('会议地点', ({ place }) => place ?? ''),
      title('备注'),
    ],
  },
  progress: {
    title: '事项进度通知',
    fields: [about('事项名称'), phrase('当前进度'), happened('更新时间'), title('温馨提示')],
  },
  rating: { title: '服务评价提醒', fields: [about('服务事项'), due('截止时间'), title('备注')] },
  result: {
    title: '投票结果通知',
    fields: [about('投票主题'), phrase('投票结果'), happened('公布时间'), title('备注')],
  },
  publication: {
    title: '公示通知',
    fields: [about('公示事项'), happened('公示时间'), title('备注')],
  },
  review: {
    title: '审核结果通知',
    fields: [about('审核事项'), phrase('审核结果'), happened('审核时间'), title('备注')],
  },
  task: {
    title: '待办事项提醒',
    fields: [about('事项名称'), due('截止时间'), title('备注')],
  },
  digest: {
    title: '消息汇总提醒',
    fields: [
      title('消息内容'),
      { type: 'number', label: '消息条数', value: ({ step }) => step },
      happened('提醒时间'),
    ],
  },
}

/** A template as the operator has it in the console. */
export interface AppliedTemplate {
  readonly template: MessageTemplate
  readonly id: string
  /** A long-term template, which only some kinds of operators are given (WECHAT 4). */
  readonly isLasting: boolean
  /** Its fields in our order, by the keys the console gave them. */
  readonly keys: readonly string[]
}

/** The keys of a template's fields when they were chosen in our order: `thing1`, `phrase2`, … */
export function fieldKeysOf(template: MessageTemplate): string[] {
  return TEMPLATE_DESIGNS[template].fields.map(({ type }, index) => `${type}${String(index + 1)}`)
}

/** Whether keys from the console fit a template: as many fields, each of its type. */
export function areFieldKeys(template: MessageTemplate, keys: readonly string[]): boolean {
  const { fields } = TEMPLATE_DESIGNS[template]
  return (
    keys.length === fields.length &&
    fields.every(({ type }, index) => new RegExp(`^${type}\\d+$`).test(keys[index] ?? ''))
  )
}

/** What is sent: every field by its key, cut to what WeChat takes. */
export function messageValues(
  template: MessageTemplate,
  facts: MessageFacts,
  keys: readonly string[] = fieldKeysOf(template),
): Record<string, string> {
  return Object.fromEntries(
    TEMPLATE_DESIGNS[template].fields.map(({ type, value }, index) => [
      keys[index] ?? `${type}${String(index + 1)}`,
      fitField(type, value(facts)),
    ]),
  )
}
