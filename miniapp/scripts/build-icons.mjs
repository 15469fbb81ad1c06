// Makes the icons' styles, names and strokes and the tab bar's PNG files from the outlines in src/icons.
// Run after changing an outline: node miniapp/scripts/build-icons.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const source = fileURLToPath(new URL('../src', import.meta.url))
const TAB_ICONS = ['home', 'agenda', 'meeting', 'me']
const TAB_COLORS = { idle: '#6B7380', active: '#B3261E' }
const TAB_SIZE = 81

const outline = (name) => readFileSync(path.join(source, 'icons', `${name}.svg`), 'utf8').trim()

/** Of the tab in view the outline is filled, for whoever tells no colours apart; its last stroke stays clear. */
const CLEAR_INSIDE = ['home', 'agenda']
const filled = (name, color) => {
  const svg = outline(name).replace('fill="none"', `fill="${color}"`)
  const last = svg.lastIndexOf('<path ')
  return CLEAR_INSIDE.includes(name)
    ? `${svg.slice(0, last)}<path fill="none" stroke="#FFFFFF" ${svg.slice(last + '<path '.length)}`
    : svg
}

/** WeChat's style compiler wants every reserved character of a data address escaped. */
const dataAddress = (svg) =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/\.(\d*?)0+(?=\D)/g, '.$1').replace(/\.(?=\D)/g, ''))}`

const names = readdirSync(path.join(source, 'icons'))
  .map((file) => path.basename(file, '.svg'))
  .sort()
const rules = names.map((name) => {
  const svg = outline(name).replace('http://www.w3.org', 'KEEP').replace(/\s+/g, ' ')
  const address = dataAddress(svg).replace('KEEP', encodeURIComponent('http://www.w3.org'))
  return `.ly-icon--${name} {\n  --icon: url('${address}');\n}\n`
})
writeFileSync(
  path.join(source, 'styles', 'icons.scss'),
  `/* Made by scripts/build-icons.mjs from src/icons; a browser draws icon-strokes.h5.ts. */\n/* #ifndef h5 */\n${rules.join('')}/* #endif */\n`,
)
writeFileSync(
  path.join(source, 'components', 'icon', 'icon-names.ts'),
  `/** Every outline in src/icons. Made by scripts/build-icons.mjs. */\nexport type IconName =\n${names
    .map((name) => `  | '${name}'`)
    .join('\n')}\n`,
)

/** A path that begins relative to nothing begins relative to the path before it once they are joined. */
const absolute = (line) => line.replace(/^m([\d.]+) ([\d.]+) ?/, 'M$1 $2l')
const round = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
const SHAPE = /<path d="([^"]+)"|<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/g

/** A whole outline as one line of a pen: a browser draws it as it stands, without an address to fetch. */
const strokes = (name) =>
  [...outline(name).matchAll(SHAPE)]
    .map(([, line, ...circle]) => (line ? absolute(line) : round(...circle.map(Number))))
    .join('')
    .replace(/(\.\d*?)0+(?=\D|$)/g, '$1')
    .replace(/\.(?=\D|$)/g, '')
writeFileSync(
  path.join(source, 'components', 'icon', 'icon-strokes.h5.ts'),
  `import type { IconName } from './icon-names'\n\n/** Every outline in src/icons as one line. Made by scripts/build-icons.mjs. */\nexport const ICON_STROKES: Readonly<Record<IconName, string>> = {\n${names
    .map((name) => `  ${name}: '${strokes(name)}',`)
    .join('\n')}\n}\n`,
)

const tabFolder = path.join(source, 'assets', 'tab')
mkdirSync(tabFolder, { recursive: true })
for (const name of TAB_ICONS) {
  for (const [state, color] of Object.entries(TAB_COLORS)) {
    const shape = state === 'active' ? filled(name, color) : outline(name)
    const svg = shape.replace('stroke="#000"', `stroke="${color}"`)
    await sharp(Buffer.from(svg), { density: 400 })
      .resize(TAB_SIZE - 12, TAB_SIZE - 12)
      .extend({ top: 6, bottom: 6, left: 6, right: 6, background: '#00000000' })
      .png({ compressionLevel: 9, palette: true })
      .toFile(path.join(tabFolder, `${name}-${state}.png`))
  }
}

// What stands on a card that is sent to a chat: WeChat shows 5:4, and cuts nothing of it.
const shareFolder = path.join(source, 'assets', 'share')
mkdirSync(shareFolder, { recursive: true })
const card = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="400"><rect width="500" height="400" fill="#F6F5F1"/><rect x="32" y="32" width="436" height="336" rx="24" fill="#FFFFFF" stroke="#E4E2DB" stroke-width="2"/><g transform="translate(154 104) scale(8)">${outline(
  'talk',
)
  .replace('stroke="#000"', 'stroke="#B3261E"')
  .replace('<svg', '<svg width="24" height="24"')}</g></svg>`
await sharp(Buffer.from(card))
  .png({ compressionLevel: 9, palette: true })
  .toFile(path.join(shareFolder, 'card.png'))
