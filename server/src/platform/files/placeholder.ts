import sharp from 'sharp'
import { hasChineseFont } from './drawing'

/** Why others do not see a picture: it is being checked, it was refused, or taken down later. */
export type Hidden = 'waiting' | 'refused' | 'takenDown'

const WORDS: Record<Hidden, string> = {
  waiting: '图片核查中',
  refused: '图片未通过核查',
  takenDown: '图片已撤下',
}

const CLOSED =
  '<rect x="8" y="8" width="32" height="32" rx="5"/><path d="M17 17l14 14M31 17L17 31"/>'

/** A clock for what will come, a closed sheet for what will not: outlines of the app's own icons. */
const SIGNS: Record<Hidden, string> = {
  waiting: '<circle cx="24" cy="24" r="18"/><path d="M24 13v12l8 5"/>',
  refused: CLOSED,
  takenDown: CLOSED,
}

const FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

/** A calm sheet in the form of a photo; its middle stays readable when it is cut to a square. */
function drawing(why: Hidden, hasFont: boolean): string {
  const words = hasFont
    ? `<text x="400" y="400" text-anchor="middle" font-family="${FONT}" font-size="52" fill="#4e5661">${WORDS[why]}</text>`
    : ''
  const y = hasFont ? 196 : 228
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#efede6"/><g transform="translate(328 ${String(y)}) scale(3)" fill="none" stroke="#6b7380" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${SIGNS[why]}</g>${words}</svg>`
}

const drawn = new Map<Hidden, Promise<Buffer>>()

async function draw(why: Hidden): Promise<Buffer> {
  const sheet = Buffer.from(drawing(why, await hasChineseFont()))
  return sharp(sheet).jpeg({ quality: 80 }).toBuffer()
}

/** What others see in the place of a picture. Drawn once; it is never kept by who fetched it. */
export function placeholder(why: Hidden): Promise<Buffer> {
  const known = drawn.get(why)
  if (known !== undefined) return known
  const made = draw(why)
  drawn.set(why, made)
  return made
}
