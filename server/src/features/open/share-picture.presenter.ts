import type { OpenOutcome } from '@linyi/shared/contract/open.contract'
import QRCode from 'qrcode'
import { escapeMarkup } from '../../platform/http/html'
import { dayText, lastDay } from './open-page.presenter'
import type { OpenCommunity } from './open-rows.presenter'

const WIDTH = 900
const HEIGHT = 1200
const LEFT = 72
const INNER = WIDTH - 2 * LEFT
const FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

/** Latin letters and figures are about half as wide as a character. */
const widthOf = (sign: string): number => (/[\u0020-\u024f]/u.test(sign) ? 0.56 : 1)

/** Cuts a text into lines of so many characters; what is too long ends with an ellipsis. */
function linesOf(text: string, perLine: number, lines: number): string[] {
  const cut: string[] = []
  let line = ''
  let width = 0
  for (const sign of text.replaceAll(/\s+/gu, ' ').trim()) {
    if (width + widthOf(sign) > perLine) {
      cut.push(line)
      line = ''
      width = 0
    }
    line += sign
    width += widthOf(sign)
  }
  if (line !== '') cut.push(line)
  if (cut.length <= lines) return cut
  return [...cut.slice(0, lines - 1), `${(cut[lines - 1] ?? '').slice(0, -1)}…`]
}

interface Type {
  readonly size: number
  readonly fill: string
  readonly isBold?: boolean
}

function textAt(x: number, y: number, text: string, { size, fill, isBold = false }: Type): string {
  return `<text x="${String(x)}" y="${String(y)}" font-size="${String(size)}" fill="${fill}"${isBold ? ' font-weight="bold"' : ''}>${escapeMarkup(text)}</text>`
}

/** The code as squares of this drawing, sharp at any size. */
function codeAt(x: number, y: number, size: number, address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const unit = size / (modules.size + 4)
  const squares = Array.from({ length: modules.size * modules.size }, (_, index) => {
    if (modules.data[index] !== 1) return ''
    const column = index % modules.size
    const row = Math.floor(index / modules.size)
    const at = (start: number, step: number): string => (start + (step + 2) * unit).toFixed(2)
    return `M${at(x, column)} ${at(y, row)}h${unit.toFixed(2)}v${unit.toFixed(2)}h-${unit.toFixed(2)}z`
  })
  return `<rect x="${String(x)}" y="${String(y)}" width="${String(size)}" height="${String(size)}" fill="#fff"/><path fill="#1f2329" d="${squares.join('')}"/>`
}

const INK = '#1f2329'
const SOFT = '#4e5661'
const BRAND = '#b3261e'

/** The facts that are worth a look before the code is read. */
function factsOf(outcome: OpenOutcome): string[] {
  const { withdrawal, resultText, vote, publishedAt, publicityEndsAt, itemNumber } = outcome
  if (withdrawal !== null) return ['这份公示已撤回，理由见网页。']
  const counted =
    vote === null
      ? []
      : [
          `赞成 ${String(vote.yes)}、反对 ${String(vote.no)}、弃权 ${String(vote.abstain)}，应参加 ${String(vote.electorate)}`,
        ]
  return [
    ...(resultText === null ? [] : [`结果：${resultText}`]),
    ...counted,
    `公示期：${dayText(publishedAt)}至${lastDay(publicityEndsAt)}`,
    ...(itemNumber === '' ? [] : [`议题编号：${itemNumber}`]),
  ]
}

function words(community: OpenCommunity, outcome: OpenOutcome): string {
  const title = linesOf(outcome.title, 13, 3)
  const facts = factsOf(outcome)
  const summary = linesOf(outcome.text, 23, 4)
  const titleEnd = 232 + title.length * 76
  const factsEnd = titleEnd + 16 + facts.length * 48
  return [
    textAt(LEFT, 82, `${community.name}居民议事公开`, { size: 34, fill: INK, isBold: true }),
    textAt(LEFT, 190, `${outcome.kindText} · ${outcome.grid}`, { size: 32, fill: BRAND }),
    ...title.map((line, at) =>
      textAt(LEFT, 270 + at * 76, line, { size: 58, fill: INK, isBold: true }),
    ),
    ...facts.map((line, at) =>
      textAt(LEFT, titleEnd + 48 + at * 48, line, { size: 30, fill: SOFT }),
    ),
    ...summary.map((line, at) =>
      textAt(LEFT, factsEnd + 64 + at * 48, line, { size: 32, fill: INK }),
    ),
    textAt(LEFT + 300, 1010, '扫码看全文', { size: 40, fill: INK, isBold: true }),
    textAt(LEFT + 300, 1064, '不用登录，票数、收支和照片都在里面', { size: 26, fill: SOFT }),
  ].join('')
}

/**
 * A publication as a picture that neighbours pass on. Where the machine has no Chinese font it is the
 * code alone: a picture of empty boxes would be worse.
 */
export function sharePicture(
  community: OpenCommunity,
  outcome: OpenOutcome,
  hasFont: boolean,
): string {
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="${FONT}"><rect width="${String(WIDTH)}" height="${String(HEIGHT)}" fill="#f6f5f1"/>`
  if (!hasFont) return `${frame}${codeAt(LEFT, 200, INNER, outcome.url)}</svg>`
  const bar = `<rect x="${String(LEFT)}" y="112" width="${String(INNER)}" height="6" fill="${BRAND}"/>`
  return `${frame}${bar}${words(community, outcome)}${codeAt(LEFT, 896, 260, outcome.url)}</svg>`
}
