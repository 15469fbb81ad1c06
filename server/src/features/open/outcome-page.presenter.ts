import type { OpenOutcome, OpenPicture } from '@linyi/shared/contract/open.contract'
import { startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { MONEY_DIRECTION_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { moneySums } from '@linyi/shared/domain/outcomes/outcome-content'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import { escapeMarkup, html, Html } from '../../platform/http/html'
import { dayText, factLine, lastDay, marksOf, renderPage } from './open-page.presenter'
import type { OpenVersion } from './open-outcome.presenter'
import { openAddress, type OpenCommunity } from './open-rows.presenter'

const FEN = 100

/** `12,800.00 元`. */
export function yuanText(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / FEN).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents} 元`
}

/** Words as they were typed, with their lines. */
const said = (text: string): Html => new Html(`<p class="said">${escapeMarkup(text)}</p>`)

const section = (title: string, body: Html): Html =>
  html`<section class="card">
    <h2>${title}</h2>
    ${body}
  </section>`

const spoken = (title: string, text: string): Html | null =>
  text === '' ? null : section(title, said(text))

/** The first words of a decision and of the account of what was done are called differently. */
const TEXT_TITLE: Readonly<Record<OpenOutcome['kind'], string>> = {
  decision: '决定的内容',
  execution: '办理结果',
  progress: '办理进展',
  commonFund: '收支情况',
  declineReasons: '说明',
}

/** Yes, no and abstentions as one bar, to be compared at a look; the figures stand beside it. */
function voteBar({ yes, no, abstain, electorate }: NonNullable<OpenOutcome['vote']>): Html {
  const all = Math.max(electorate, yes + no + abstain, 1)
  const parts = [
    ['fill-yes', yes],
    ['fill-no', no],
    ['fill-rest', abstain],
  ] as const
  let from = 0
  const rects = parts.map(([name, count]) => {
    const x = from
    const width = (count * 1000) / all
    from += width
    return html`<rect
      class="${name}"
      x="${x.toFixed(1)}"
      width="${width.toFixed(1)}"
      height="28"
    />`
  })
  return html`<svg
    class="bar"
    viewBox="0 0 1000 28"
    preserveAspectRatio="none"
    role="img"
    aria-label="赞成 ${yes}、反对 ${no}、弃权 ${abstain}，应参加 ${electorate}"
  >
    <rect class="fill-none" width="1000" height="28" />
    ${rects}
  </svg>`
}

/** What colour of the bar a row is. */
const keyOf = (colour: string): Html =>
  html`<svg class="key" aria-hidden="true"><rect class="${colour}" width="14" height="14" /></svg>`

function voteSection({ vote, voteSentence }: OpenOutcome): Html | null {
  if (vote === null) return null
  const rows = [
    ['应参加', vote.electorate, null],
    ['实际参加', vote.participants, null],
    ['赞成', vote.yes, 'fill-yes'],
    ['反对', vote.no, 'fill-no'],
    ['弃权', vote.abstain, 'fill-rest'],
  ] as const
  const body = html`${voteSentence === null ? null : said(voteSentence)} ${voteBar(vote)}
    <table aria-label="票数">
      <tbody>
        ${rows.map(
          ([name, count, colour]) =>
            html`<tr>
              <th scope="row">${colour === null ? null : keyOf(colour)}${name}</th>
              <td class="figure">${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  return section('表决票数', body)
}

function stepsSection({ steps, next, kind }: OpenOutcome): Html | null {
  if (steps.length === 0) return spoken('接下来', next)
  const rows = steps.map(
    ({ who, task, by }) =>
      html`<tr>
        <td data-name="谁">${who}</td>
        <td data-name="做什么">${task}</td>
        <td data-name="什么时候完成">${by === null ? '' : longDateText(startOfDay(by))}</td>
      </tr>`,
  )
  const body = html`<table class="stack">
    <thead>
      <tr>
        <th scope="col">谁</th>
        <th scope="col">做什么</th>
        <th scope="col">什么时候完成</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
  return section(kind === 'execution' ? '谁做了什么' : '谁做什么、什么时候完成', body)
}

function moneySection({ money, noMoney }: OpenOutcome): Html | null {
  if (money.length === 0) {
    return noMoney ? section('收支明细', html`<p>没有收入，也没有支出。</p>`) : null
  }
  const sums = moneySums(money)
  const line = (name: string, direction: string, amount: number, isSum: boolean): Html =>
    html`<tr ${isSum ? html`class="sum"` : null}>
      <td data-name="项目">${name}</td>
      <td data-name="收支">${direction}</td>
      <td class="figure" data-name="金额">${yuanText(amount)}</td>
    </tr>`
  const body = html`<table class="stack">
    <thead>
      <tr>
        <th scope="col">项目</th>
        <th scope="col">收支</th>
        <th scope="col" class="figure">金额</th>
      </tr>
    </thead>
    <tbody>
      ${money.map(({ label, direction, amount }) =>
        line(label, MONEY_DIRECTION_TEXT[direction], amount, false),
      )}
      ${line('合计', MONEY_DIRECTION_TEXT.in, sums.in, true)}
      ${line('合计', MONEY_DIRECTION_TEXT.out, sums.out, true)}
    </tbody>
  </table>`
  return section('收支明细', body)
}

/** Addresses on the page stay on its own site. */
const onSite = (url: string, site: string): string =>
  url.startsWith(site) ? url.slice(site.length) : url

function pictureList(name: string, pictures: readonly OpenPicture[], site: string): Html | null {
  if (pictures.length === 0) return null
  return html`<ul class="pictures">
    ${pictures.map(({ url, width, height }, index) => {
      const caption = pictures.length === 1 ? name : `${name} ${String(index + 1)}`
      return html`<li>
        <figure>
          <img
            src="${onSite(url, site)}"
            width="${width}"
            height="${height}"
            alt="${caption}"
            loading="lazy"
          />
          ${
            pictures.length === 1 && name === '照片'
              ? null
              : html`<figcaption>${caption}</figcaption>`
          }
        </figure>
      </li>`
    })}
  </ul>`
}

function picturesSection(outcome: OpenOutcome, site: string): Html | null {
  const { photos, beforePhotos, afterPhotos, noPhotosReason } = outcome
  if (photos.length + beforePhotos.length + afterPhotos.length === 0) {
    return spoken('没有照片的原因', noPhotosReason)
  }
  const body = html`<div class="sides">
      ${pictureList('办理前', beforePhotos, site)} ${pictureList('办理后', afterPhotos, site)}
    </div>
    ${pictureList('照片', photos, site)}`
  return section(beforePhotos.length + afterPhotos.length > 0 ? '办理前后' : '照片', body)
}

function fourStepsSection({ fourSteps }: OpenOutcome): Html | null {
  if (fourSteps === null || fourSteps.steps.length === 0) return null
  const rows = fourSteps.steps.map(
    ({ stepText, heldOn, expected, present, yes, no, abstain, isPassed }) =>
      html`<tr>
        <td data-name="步骤">${stepText}</td>
        <td data-name="日期">${longDateText(startOfDay(heldOn))}</td>
        <td data-name="到会">应到 ${expected} 人，到会 ${present} 人</td>
        <td data-name="结果">
          赞成 ${yes}、反对 ${no}、弃权 ${abstain}，${isPassed ? '通过' : '没有通过'}
        </td>
      </tr>`,
  )
  const signed =
    fourSteps.signedAt === null
      ? null
      : html`<p>居务监督已于${dayText(fourSteps.signedAt)}签字。</p>`
  const body = html`<table class="stack">
      <thead>
        <tr>
          <th scope="col">步骤</th>
          <th scope="col">日期</th>
          <th scope="col">到会</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${signed}`
  return section('四议两公开', body)
}

/** Until when one may object, how, and what became of what others objected. */
function noticeSection(outcome: OpenOutcome): Html {
  const { phase, publicityEndsAt, publishedAt, objections, isHalted } = outcome
  const until = lastDay(publicityEndsAt)
  const how =
    phase === 'publicity'
      ? `公示到 ${until} 24:00。有不同意见的居民，可以在这之前在“邻议”小程序里提出异议，社区会书面答复。`
      : `公示期已满（${until}）。`
  const counted =
    objections.all === 0
      ? '没有收到异议。'
      : `收到异议 ${String(objections.all)} 件，等待答复 ${String(objections.open)} 件，成立 ${String(objections.upheld)} 件。`
  return html`<section class="card ${isHalted ? 'halt' : 'notice'}">
    <h2>公示期和异议</h2>
    <p>${dayText(publishedAt)}公示。${how}</p>
    <p>${counted}${isHalted ? '这项决定已停止执行。' : ''}</p>
  </section>`
}

function filesSection(community: OpenCommunity, { id }: OpenOutcome): Html {
  const file = (name: string): string => openAddress('', community.id, `outcomes/${id}/${name}`)
  return html`<section class="card files">
    <h2>分享和下载</h2>
    <p><a href="${file('share.png')}">带二维码的图片</a></p>
    <p><a href="${file('outcome.docx')}">Word 文件，可以打印张贴</a></p>
  </section>`
}

/** What it says, whichever of its versions it is. */
function contentParts(community: OpenCommunity, outcome: OpenOutcome): readonly (Html | null)[] {
  return [
    spoken('居民提了什么', outcome.proposal),
    spoken(TEXT_TITLE[outcome.kind], outcome.text),
    voteSection(outcome),
    fourStepsSection(outcome),
    stepsSection(outcome),
    moneySection(outcome),
    picturesSection(outcome, community.site),
    spoken('没有采纳的意见和理由', outcome.notAdopted),
    spoken('有疑问找谁', outcome.contact),
  ]
}

/** Why it was corrected, and what it said before, the latest first. */
function correctionSection(
  community: OpenCommunity,
  { id, versionNo, correction }: OpenOutcome,
): Html | null {
  if (correction === null) return null
  const earlier = Array.from({ length: versionNo - 1 }, (_none, index) => versionNo - 1 - index)
  const links = earlier.map((no) => {
    const path = `outcomes/${id}/versions/${String(no)}`
    return html`<li><a href="${openAddress('', community.id, path)}">更正前的第 ${no} 版</a></li>`
  })
  const body = html`<p>${dayText(correction.at)}更正，这是第 ${versionNo} 版。</p>
    ${said(correction.reason)}
    <ul>
      ${links}
    </ul>`
  return section('更正说明', body)
}

/** What a publication said before it was corrected: never to be taken for what holds now. */
export function renderVersion(community: OpenCommunity, version: OpenVersion): string {
  const { said: outcome, versionNo, replacedAt, reason } = version
  const { id, title, kindText, itemNumber, grid } = outcome
  const present = openAddress('', community.id, `outcomes/${id}`)
  const facts = [grid, ...(itemNumber === '' ? [] : [`议题编号 ${itemNumber}`])]
  const body = html`<article>
    <h1>${title}</h1>
    <ul class="marks" aria-label="种类和状态">
      <li>${kindText}</li>
      <li class="no">已更正</li>
    </ul>
    <p class="meta">${factLine(facts)}</p>
    <section class="card halt">
      <h2>第 ${versionNo} 版，已更正</h2>
      <p>${dayText(replacedAt)}更正，以现在的第 ${outcome.versionNo} 版为准。更正的原因：</p>
      ${said(reason)}
      <p><a href="${present}">看现在的版本</a></p>
    </section>
    ${contentParts(community, outcome).filter((part) => part !== null)}
  </article>`
  const name = `${title}（第 ${String(versionNo)} 版，已更正）`
  return renderPage({ title: `${name} · ${community.name}`, community, body })
}

/** One publication with everything residents are to know of it. */
export function renderOutcome(community: OpenCommunity, outcome: OpenOutcome): string {
  const { title, itemNumber, grid, withdrawal } = outcome
  const facts = [grid, ...(itemNumber === '' ? [] : [`议题编号 ${itemNumber}`])]
  const head = html`<h1>${title}</h1>
    ${marksOf(outcome)}
    <p class="meta">${factLine(facts)}</p>`
  const parts =
    withdrawal !== null
      ? [
          html`<section class="card halt">
            <h2>已撤回</h2>
            <p>这份公示已于${dayText(withdrawal.at)}撤回。</p>
            ${said(withdrawal.reason)}
          </section>`,
        ]
      : [
          noticeSection(outcome),
          correctionSection(community, outcome),
          ...contentParts(community, outcome),
          filesSection(community, outcome),
        ].filter((part) => part !== null)
  const body = html`<article>${head} ${parts}</article>`
  return renderPage({ title: `${title} · ${community.name}`, community, body })
}
