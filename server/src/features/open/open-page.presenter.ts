import { OPEN_SETS, type OpenOutcome } from '@linyi/shared/contract/open.contract'
import { OPEN_LICENCE } from '@linyi/shared/domain/open/open'
import {
  OUTCOME_KIND_TEXT,
  OUTCOME_KINDS,
  type OutcomeKind,
} from '@linyi/shared/domain/outcomes/outcome'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import { html, Html } from '../../platform/http/html'
import { openAddress, type OpenCommunity } from './open-rows.presenter'
import { OPEN_STYLE } from './open-style.presenter'

/** Made as one piece: the policy of the page knows the style by its hash. */
const STYLE = new Html(`<style>${OPEN_STYLE}</style>`)

/** `2026年11月27日`: a notice that ends at 24:00 ends on that day. */
export const lastDay = (end: string): string => longDateText(new Date(Date.parse(end) - 1))
export const dayText = (at: string): string => longDateText(new Date(at))

/** Facts in one line; where it is too short it breaks between them. */
export const factLine = (facts: readonly string[]): Html =>
  html`${facts.map((fact, at) => html`<span>${at === 0 ? '' : '· '}${fact}</span> `)}`

/** One page: its own title, where it belongs, what it says. */
interface Page {
  readonly title: string
  /** Null on the page of all communities. */
  readonly community: OpenCommunity | null
  /** Which of the two pages of a community this is. */
  readonly current?: 'wall' | 'data'
  readonly body: Html
}

const own = (community: OpenCommunity, path = ''): string => openAddress('', community.id, path)

function siteNav(community: OpenCommunity, current: Page['current']): Html {
  const link = (path: string, text: string, isCurrent: boolean): Html =>
    html`<li>
      <a href="${own(community, path)}" ${isCurrent ? html`aria-current="page"` : null}>${text}</a>
    </li>`
  return html`<nav aria-label="本站">
    <ul>
      ${link('', '公示栏', current === 'wall')} ${link('data', '开放数据', current === 'data')}
    </ul>
  </nav>`
}

/** A whole page. It needs no script and no other file but the pictures it shows. */
export function renderPage({ title, community, current, body }: Page): string {
  const feeds =
    community === null
      ? null
      : html`<link
            rel="alternate"
            type="application/atom+xml"
            title="${community.name}公示"
            href="${own(community, 'feed.xml')}"
          />
          <link
            rel="alternate"
            type="application/feed+json"
            title="${community.name}公示"
            href="${own(community, 'feed.json')}"
          />`
  const head =
    community === null
      ? html`<p><a class="name" href="/open/">居民议事公开</a></p>`
      : html`<p><a class="name" href="${own(community)}">${community.name}居民议事公开</a></p>
          <p>${community.street}</p>`
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${feeds} ${STYLE}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="top">
          ${head}${community === null ? null : siteNav(community, current)}
        </header>
        <main id="main">${body}</main>
        <footer>
          <p>居民的姓名、电话和门牌不公开。</p>
          <p>${OPEN_LICENCE}</p>
        </footer>
      </body>
    </html>`.text
}

/** What a page says when it cannot be shown. */
export function renderRefusal(message: string): string {
  const body = html`<h1>${message}</h1>
    <p><a href="/open/">看看有哪些社区</a></p>`
  return renderPage({ title: message, community: null, body })
}

/** All communities of this service. */
export function renderCommunities(communities: readonly OpenCommunity[]): string {
  const rows = communities.map(
    (community) =>
      html`<li class="card">
        <h2><a href="${own(community)}">${community.name}</a></h2>
        <p class="meta">${community.street}</p>
      </li>`,
  )
  const body = html`<h1>居民议事公开</h1>
    <p class="lead">选一个社区，看居民提了什么、怎么定的、办得怎么样。不用登录。</p>
    <ul class="list">
      ${rows}
    </ul>`
  return renderPage({ title: '居民议事公开', community: null, body })
}

/** What stands beside a title: kind, result, whether its notice runs. */
export function marksOf(outcome: OpenOutcome): Html {
  const { kindText, resultText, result, phase, phaseText, status, statusText } = outcome
  const state =
    status === 'withdrawn'
      ? html`<li class="no">${statusText}</li>`
      : html`<li ${phase === 'publicity' ? html`class="now"` : null}>${phaseText}</li>`
  return html`<ul class="marks" aria-label="种类和状态">
    <li>${kindText}</li>
    ${
      resultText === null
        ? null
        : html`<li class="${result === 'passed' ? 'yes' : 'no'}">${resultText}</li>`
    }
    ${state} ${status === 'corrected' ? html`<li>${statusText}</li>` : null}
    ${outcome.isHalted ? html`<li class="no">异议成立，停止执行</li>` : null}
  </ul>`
}

interface Choice {
  readonly query: string
  readonly text: string
  readonly isCurrent: boolean
}

function choiceNav(community: OpenCommunity, label: string, choices: readonly Choice[]): Html {
  return html`<nav aria-label="${label}">
    <ul>
      ${choices.map(
        ({ query, text, isCurrent }) =>
          html`<li>
            <a href="${own(community, query)}" ${isCurrent ? html`aria-current="true"` : null}
              >${text}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

/** What the wall is asked for. */
export interface WallView {
  readonly kind: OutcomeKind | undefined
  readonly grid: string | undefined
  readonly grids: readonly { readonly id: string; readonly name: string }[]
  readonly isFirst: boolean
  readonly next: string | null
}

/** The address of the wall with these filters and, on later pages, the position. */
export function wallQuery(filter: {
  readonly kind?: string | undefined
  readonly grid?: string | undefined
  readonly after?: string | undefined
}): string {
  const given = Object.entries(filter).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

function wallFilters(community: OpenCommunity, { kind, grid, grids }: WallView): Html {
  const kinds: readonly Choice[] = [
    { query: wallQuery({ grid }), text: '全部', isCurrent: kind === undefined },
    ...OUTCOME_KINDS.map((one) => ({
      query: wallQuery({ kind: one, grid }),
      text: OUTCOME_KIND_TEXT[one],
      isCurrent: kind === one,
    })),
  ]
  const places: readonly Choice[] = [
    { query: wallQuery({ kind }), text: '全社区', isCurrent: grid === undefined },
    ...grids.map(({ id, name }) => ({
      query: wallQuery({ kind, grid: id }),
      text: name,
      isCurrent: grid === id,
    })),
  ]
  return html`${choiceNav(community, '公示种类', kinds)}
  ${grids.length < 2 ? null : choiceNav(community, '网格', places)}`
}

function wallRow(community: OpenCommunity, outcome: OpenOutcome): Html {
  const number = outcome.itemNumber === '' ? [] : [`编号 ${outcome.itemNumber}`]
  const facts = [outcome.grid, `${dayText(outcome.publishedAt)}公示`, ...number]
  return html`<li class="card">
    ${marksOf(outcome)}
    <h2><a href="${own(community, `outcomes/${outcome.id}`)}">${outcome.title}</a></h2>
    <p class="meta">${factLine(facts)}</p>
  </li>`
}

/** 公示栏: what was decided and done, the newest first. */
export function renderWall(
  community: OpenCommunity,
  outcomes: readonly OpenOutcome[],
  view: WallView,
): string {
  const { kind, grid, next, isFirst } = view
  const rows = outcomes.map((outcome) => wallRow(community, outcome))
  const older =
    next === null
      ? null
      : html`<a rel="next" href="${own(community, wallQuery({ kind, grid, after: next }))}"
          >更早的公示</a
        >`
  const newest = isFirst
    ? null
    : html`<a rel="first" href="${own(community, wallQuery({ kind, grid }))}">回到最新</a>`
  const body = html`<h1>公示栏</h1>
    <p class="lead">居民提了什么、怎么定的、谁来办、花了多少钱、办成什么样。</p>
    ${wallFilters(community, view)}
    ${
      outcomes.length === 0
        ? html`<p class="card">这里还没有公示。决定和办理结果公示后，会显示在这里。</p>`
        : html`<ul class="list">
            ${rows}
          </ul>`
    }
    <p class="pages">${newest}${older}</p>`
  return renderPage({ title: `公示栏 · ${community.name}`, community, current: 'wall', body })
}

const SET_TEXT: Readonly<Record<keyof typeof OPEN_SETS, string>> = {
  outcomes: '每份公示的内容、票数、收支和公示期。',
  items: '每件议题的编号、类别、网格、状态、日期和着落；不含居民写的文字。',
  resolutions: '公示过的决议：票数、依据、执行单位和状态。',
  measures: '每个月收到、办结、超期的件数，响应率、解决率和满意率；不到五人评价的不显示。',
}

/** 开放数据: which sets there are, and how they are read. */
export function renderData(community: OpenCommunity): string {
  const sets = (Object.keys(OPEN_SETS) as (keyof typeof OPEN_SETS)[]).map(
    (name) =>
      html`<section class="card">
        <h2>${OPEN_SETS[name].title}</h2>
        <p>${SET_TEXT[name]}</p>
        <p>
          <a href="${own(community, `${name}.csv`)}">表格（CSV）</a> ·
          <a href="${own(community, `${name}.json`)}">数据（JSON）</a>
        </p>
      </section>`,
  )
  const body = html`<h1>开放数据</h1>
    <p class="lead">
      不用登录，可以直接下载。表格用电子表格软件打开；数据给程序用。一页最多 200 行，下一页的地址在
      JSON 的 <code>next</code> 和响应头 <code>Link</code> 里。
    </p>
    ${sets}
    <section class="card">
      <h2>订阅新公示</h2>
      <p>
        <a href="${own(community, 'feed.xml')}">Atom</a> ·
        <a href="${own(community, 'feed.json')}">JSON Feed</a>
      </p>
    </section>
    <section class="card">
      <h2>说明</h2>
      <p>接口的字段和参数见 <a href="/open/openapi.json">openapi.json</a>。</p>
      <p>数据每分钟更新。撤回的公示只留撤回理由。</p>
    </section>`
  return renderPage({ title: `开放数据 · ${community.name}`, community, current: 'data', body })
}
