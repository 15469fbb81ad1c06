import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { closeAll, launchWeapp } from './host'
import { listFiles, loadBundle, packagesOf, type LoadedBundle } from './host/bundle'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const KILOBYTE = 1024
const PACKAGE_LIMIT = 2 * KILOBYTE * KILOBYTE
const MAIN_LIMIT = 800 * KILOBYTE

afterEach(closeAll)

/** What `npm run build:weapp` has made, as WeChat would receive it. */
describe('the built mini-program', () => {
  let bundle: LoadedBundle

  beforeAll(() => {
    bundle = loadBundle(DIST)
  })

  it('has the four files of every page', () => {
    const { pages } = bundle.data
    expect(pages.length).toBeGreaterThan(0)
    const wanted = pages.flatMap((page) => ['.js', '.json', '.wxml'].map((end) => page + end))
    const present = new Set(listFiles(DIST))
    expect(wanted.filter((file) => !present.has(file))).toEqual([])
  })

  it('stays within the sizes WeChat takes', () => {
    const roots = packagesOf(bundle.data.app).map(({ root }) => `${root.replace(/\/$/, '')}/`)
    const sizes = new Map<string, number>()
    for (const file of listFiles(DIST)) {
      const name = roots.find((root) => file.startsWith(root)) ?? 'main'
      sizes.set(name, (sizes.get(name) ?? 0) + fs.statSync(path.join(DIST, file)).size)
    }
    expect([...sizes].filter(([, size]) => size > PACKAGE_LIMIT)).toEqual([])
    expect(sizes.get('main')).toBeLessThan(MAIN_LIMIT)
  })

  it('is written in the language of the oldest phones', () => {
    const modern = Object.entries(bundle.modules).flatMap(([file, source]) => {
      try {
        parse(source, { ecmaVersion: 5 })
        return []
      } catch (error) {
        return [`${file}: ${String(error)}`]
      }
    })
    expect(modern).toEqual([])
  })

  it.each(['jsdom', 'chromium'] as const)('starts in %s and shows its first page', async (kind) => {
    const app = await launchWeapp({ dist: DIST }, kind)
    await app.waitFor(() => app.text())
    expect(await app.missing()).toEqual([])
    expect(await app.errors()).toEqual([])
  })
})
