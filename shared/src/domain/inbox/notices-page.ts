import { MESSAGE_TEMPLATE_TEXT } from '../messages/message-template'
import { AUDIENCE_WORDS } from './audience'
import type { EventNotices, NoticeRow } from './notice'
import { IMPORTANCE_TEXT, NOTICE_KIND_TEXT } from './notice-kind'
import { NOTICE_MATRIX } from './notice-matrix'

/** The first word of an event's name is the part of the service it happens in. */
const PARTS: Readonly<Record<string, string>> = {
  agenda: '议题',
  ballots: '表决',
  floor: '会场',
  meetings: '会议',
  minutes: '会议纪要',
  listening: '民情夜话',
  actions: '办理事项',
  resolutions: '决议',
  outcomes: '公示',
  ratings: '评价',
  statements: '意见',
  households: '住户',
  roles: '任职',
  councils: '议事会',
  people: '账号',
  places: '社区资料',
  checks: '内容核查',
  feedback: '意见反馈',
}

const partOf = (type: string): string => type.slice(0, type.indexOf('.'))

function rowText(type: string, happens: string, row: NoticeRow): string {
  const { audience, kind, importance, template, title, step, page, when } = row
  const who = AUDIENCE_WORDS[audience] + (when === undefined ? '' : '（有条件）')
  const message = template === null ? '—' : MESSAGE_TEMPLATE_TEXT[template]
  const cells = [
    happens,
    `\`${type}\``,
    who,
    NOTICE_KIND_TEXT[kind],
    IMPORTANCE_TEXT[importance],
    message,
    `${title}（${step}）`,
    `\`${page}\``,
  ]
  return `| ${cells.join(' | ')} |`
}

const HEAD = [
  '| 发生了什么 | event | 告诉谁 | 类别 | 要紧 | 微信消息 | 标题（状态） | page |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
]

/** docs/NOTICES.md: whom every event is told, in tables by part of the service. */
export function noticesPage(): string {
  const events = Object.entries<EventNotices>(NOTICE_MATRIX)
  const parts = [...new Set(events.map(([type]) => partOf(type)))]
  const sections = parts.flatMap((part) => {
    const own = events.filter(([type]) => partOf(type) === part)
    const rows = own.flatMap(([type, event]) =>
      'told' in event ? event.told.map((row) => rowText(type, event.happens, row)) : [],
    )
    const silent = own.flatMap(([type, event]) =>
      'nobody' in event ? [`- ${event.happens}（\`${type}\`）：${event.nobody}`] : [],
    )
    return [
      `## ${PARTS[part] ?? part}`,
      '',
      ...(rows.length === 0 ? [] : [...HEAD, ...rows, '']),
      ...(silent.length === 0 ? [] : ['Told to nobody:', '', ...silent, '']),
    ]
  })
  return [
    '# Notices',
    '',
    'Whom every event is told. Made by `npm run notices` from `shared/src/domain/inbox/notices`; an event that is not in it cannot be recorded.',
    'Everything is in the inbox first; a message of WeChat is a courtesy beside it. 马上: to be known now. 应当: within the budget of the day.',
    '汇总: in the digest. Whoever did it is not told; whoever belongs to two audiences is told once, by the most important.',
    '',
    ...sections,
  ].join('\n')
}
