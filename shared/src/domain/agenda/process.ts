import { COUNCIL_DEFAULT } from '../rules/council-default'
import { ITEM_STATUS_TEXT, ITEM_STATUSES, type ItemStatus } from './item'
import { STATE_CLOCKS } from './item-clock.rules'
import { ITEM_ROWS, type ItemRow } from './item.machine'

const CLOCK = {
  agenda: COUNCIL_DEFAULT.agenda,
  publishWorkingDays: COUNCIL_DEFAULT.outcomes.publishWorkingDays,
}

const cell = (text: string): string => text.replaceAll('|', '／')

/** The deadline that a step starts: that of the state it leads to. */
function deadlineOf({ to }: ItemRow): string {
  return STATE_CLOCKS[to].words(CLOCK)
}

/**
 * The process as a page for staff, made from the machine's rows and the preset's figures. It says
 * nothing that the table does not do.
 */
export function processPage(): string {
  const rows = ITEM_ROWS.map((row) => {
    const from = row.from.map((status) => ITEM_STATUS_TEXT[status]).join('、')
    const cells = [
      row.rule,
      from,
      row.title,
      ITEM_STATUS_TEXT[row.to],
      row.who,
      row.needs,
      row.effect,
      deadlineOf(row),
    ]
    return `| ${cells.map(cell).join(' | ')} |`
  })
  const states = ITEM_STATUSES.map(
    (status) =>
      `| ${ITEM_STATUS_TEXT[status]} | \`${status}\` | ${STATE_CLOCKS[status].words(CLOCK)} | ${STATE_CLOCKS[status].isAccountable ? '是' : '否'} |`,
  )
  return [
    '# 议题办理流程',
    '',
    '本页和图由 `shared/src/domain/agenda` 中的状态表生成（`npm run process`），系统只按这张表办事。期限是通用规则的建议值，各社区可在议事规则中调整。这里只讲议题；表决、会议、办理事项、公示等也各有一张状态表，在 `shared/src/domain` 下各自的 `*.machine.ts` 中。',
    '',
    '![议题办理流程图](images/process.svg)',
    '',
    '## 每一步',
    '',
    '| 步骤 | 从 | 做什么 | 到 | 谁来做 | 条件 | 结果 | 下一步期限 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '草稿保存在提出人的手机上；提交时先核对内容（T1），合适的直接编号，不能确定的由工作人员核对。',
    '',
    '## 每个状态停留多久',
    '',
    '“督办”为“是”的，超过期限当天由陪伴网格员督办，再过 3 个工作日由社区书记督办，再过 7 个工作日由街道督办；每一步最多延期两次，理由告诉提出人。',
    '',
    '| 状态 | 代码 | 期限 | 督办 |',
    '| --- | --- | --- | --- |',
    ...states,
    '',
  ].join('\n')
}

/** Where each state stands in the picture: column and row. */
const PLACES: Record<ItemStatus, readonly [column: number, row: number]> = {
  checking: [0, 1],
  submitted: [1, 1],
  screening: [2, 1],
  quickHandling: [2.6, 3],
  explaining: [1.9, 3.8],
  referred: [1.2, 4.6],
  declined: [3.3, 2],
  merged: [2, 0],
  endorsing: [3, 0],
  deferred: [4.5, 1.3],
  partyReview: [4, 0],
  scheduled: [5, 0],
  deliberating: [6, 0],
  voting: [7, 0],
  resolved: [7, 1.3],
  implementing: [7, 2.7],
  verifying: [6.1, 3.2],
  publicising: [5.3, 2.5],
  surveying: [5, 4.6],
  closed: [6.6, 4.6],
  withdrawn: [0.4, 2.6],
}

const STEP_X = 190
const STEP_Y = 110
const BOX_W = 124
const BOX_H = 52
const MARGIN = 40
/** Room for the arrows that lead back above the first row. */
const HEAD = 70

const centre = (status: ItemStatus): { x: number; y: number } => {
  const [column, row] = PLACES[status]
  return {
    x: Math.round(MARGIN + BOX_W / 2 + column * STEP_X),
    y: Math.round(HEAD + BOX_H / 2 + row * STEP_Y),
  }
}

/** The point where a line from the middle of a box leaves it. */
function edge(from: { x: number; y: number }, to: { x: number; y: number }) {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const scale = Math.min(
    dx === 0 ? Infinity : (BOX_W / 2 + 3) / Math.abs(dx),
    dy === 0 ? Infinity : (BOX_H / 2 + 3) / Math.abs(dy),
  )
  return { x: Math.round(from.x + dx * scale), y: Math.round(from.y + dy * scale) }
}

/** One arrow; arrows between the same two states share it, and a way back is bent to the side. */
function arrow(
  from: ItemStatus,
  to: ItemStatus,
  rules: readonly string[],
  isBack: boolean,
): string {
  const start = centre(from)
  const end = centre(to)
  const dx = end.x - start.x
  const dy = end.y - start.y
  const length = Math.hypot(dx, dy)
  // Long ways go around what stands between.
  const isLong = length > 1.2 * Math.hypot(dx === 0 ? 0 : STEP_X, dy === 0 ? 0 : STEP_Y)
  const isLevel = dy === 0
  const bend = isBack ? 22 : isLong && isLevel ? 40 : 0
  const control = {
    x: Math.round((start.x + end.x) / 2 - (dy / length) * bend * 2),
    y: Math.round((start.y + end.y) / 2 + (dx / length) * bend * 2),
  }
  const a = edge(start, bend === 0 ? end : control)
  const b = edge(end, bend === 0 ? start : control)
  const label = {
    x: Math.round(bend === 0 ? (a.x + b.x) / 2 : (a.x + b.x) / 4 + control.x / 2),
    y: Math.round(bend === 0 ? (a.y + b.y) / 2 : (a.y + b.y) / 4 + control.y / 2),
  }
  return `<path d="M${String(a.x)} ${String(a.y)} Q${String(bend === 0 ? label.x : control.x)} ${String(bend === 0 ? label.y : control.y)} ${String(b.x)} ${String(b.y)}"/><text class="rule" x="${String(label.x)}" y="${String(label.y - 4)}">${rules.join(' ')}</text>`
}

const TONES: Partial<Record<ItemStatus, string>> = {
  declined: 'end',
  deferred: 'end',
  merged: 'end',
  withdrawn: 'end',
  closed: 'done',
  surveying: 'done',
}

/** The same rows as a picture: states as boxes, steps as arrows with their rule. */
export function processPicture(): string {
  const ways = new Map<string, { from: ItemStatus; to: ItemStatus; rules: string[] }>()
  for (const { rule, from, to } of ITEM_ROWS) {
    for (const state of from) {
      // Withdrawal leaves from everywhere before the vote; drawn once, it stays readable.
      if (rule === 'T17' && state !== 'submitted') continue
      const key = `${state} ${to}`
      const way = ways.get(key) ?? { from: state, to, rules: [] }
      if (!way.rules.includes(rule)) way.rules.push(rule)
      ways.set(key, way)
    }
  }
  const arrows = [...ways.values()].map(({ from, to, rules }) =>
    arrow(from, to, rules, ways.has(`${to} ${from}`)),
  )
  const boxes = ITEM_STATUSES.map((status) => {
    const { x, y } = centre(status)
    return `<g class="${TONES[status] ?? 'open'}"><rect x="${String(x - BOX_W / 2)}" y="${String(y - BOX_H / 2)}" width="${String(BOX_W)}" height="${String(BOX_H)}" rx="10"/><text x="${String(x)}" y="${String(y + 6)}">${ITEM_STATUS_TEXT[status]}</text></g>`
  })
  const width = MARGIN * 2 + BOX_W + 7 * STEP_X
  const height = HEAD + BOX_H + 4.6 * STEP_Y + 100
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-label="议题办理流程图">
<style>text{font:16px "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;text-anchor:middle;fill:#1f2329}.rule{font-size:12px;fill:#4e5661;stroke:#f6f5f1;stroke-width:4;paint-order:stroke}path{fill:none;stroke:#6b7380;stroke-width:1.6;marker-end:url(#head)}.open rect{fill:#fff;stroke:#1f5fa8}.done rect{fill:#eaf4ee;stroke:#1b6e4b}.end rect{fill:#f3eeea;stroke:#8a5300}rect{stroke-width:1.6}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 Z" style="fill:#6b7380;stroke:none;marker-end:none"/></marker></defs>
<rect width="100%" height="100%" style="fill:#f6f5f1;stroke:none"/>
${arrows.join('\n')}
${boxes.join('\n')}
<text x="${String(width / 2)}" y="${String(height - 24)}">T17 撤回：表决之前的任何一步，没有其他人附议，或议事会同意。箭头上的编号见下表。</text>
</svg>
`
}
