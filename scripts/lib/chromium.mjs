import { existsSync } from 'node:fs'
import path from 'node:path'
import { capture, step } from './process.mjs'
import { Stop } from './say.mjs'

/** The shell first: the same engine without the windows around a page, for a fifth of the processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk']

/** @returns {string | undefined} The browser named by `CHROMIUM_PATH`, or the first on the path. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  )
}

/** @returns {Promise<boolean>} Whether the system can draw Chinese. */
async function hasChineseFont() {
  const { code, output } = await capture(['fc-list', ':lang=zh', 'family'])
  return code === 0 && output.trim() !== ''
}

/**
 * Makes sure that there are a Chromium and a Chinese font for the browser tests.
 *
 * @throws {Stop} Saying what to install where we must not or cannot install it ourselves.
 */
export async function installChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !findChromium()) throw new Stop(`CHROMIUM_PATH names no file 找不到浏览器: ${named}`)
  if (findChromium() && (await hasChineseFont())) return
  const isDebian = existsSync('/etc/debian_version')
  if (!isDebian || process.getuid?.() !== 0) {
    throw new Stop(
      isDebian
        ? `The browser tests need Chromium and a Chinese font 请先安装: sudo apt-get install -y ${PACKAGES.join(' ')}`
        : 'The browser tests need Chromium (or CHROMIUM_PATH) and a Chinese font such as Noto Sans CJK 请先安装 Chromium 和中文字体。',
    )
  }
  const apt = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`
  await step('Installing Chromium and a Chinese font 安装浏览器和中文字体 (apt)', [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'sh',
    '-c',
    apt,
  ])
  if (!findChromium()) throw new Stop('Chromium was installed but is not on the path.')
}
