import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { closeAll, launchWeapp } from './host'
import { listFiles, loadBundle, packagesOf, type LoadedBundle } from './host/bundle'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
/** In bytes; `npm run check:weapp` holds the same against what WeChat's compiler makes of the build. */
const BUDGETS = JSON.parse(
  fs.readFileSync(path.join(DIST, '../../package-budgets.json'), 'utf8'),
) as Record<'main' | 'each' | 'all' | 'preload', number>

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

  const packageOf = (file: string): string =>
    packagesOf(bundle.data.app)
      .map(({ root }) => root.replace(/\/$/, ''))
      .find((root) => file.startsWith(`${root}/`)) ?? 'main'
  const sizes = (): Map<string, number> => {
    const found = new Map<string, number>()
    for (const file of listFiles(DIST)) {
      const bytes = fs.statSync(path.join(DIST, file)).size
      found.set(packageOf(file), (found.get(packageOf(file)) ?? 0) + bytes)
    }
    return found
  }

  it('stays within its budgets: the main package, each other one, and all together', () => {
    const bytes = sizes()
    const all = [...bytes.values()].reduce((sum, one) => sum + one, 0)
    const kilobytes = (one = 0): string => (one / 1024).toFixed(0)
    process.stdout.write(
      `mini-program: main ${kilobytes(bytes.get('main'))}, all ${kilobytes(all)} kB\n`,
    )

    expect(bytes.get('main')).toBeLessThan(BUDGETS.main)
    expect([...bytes].filter(([, one]) => one >= BUDGETS.each)).toEqual([])
    expect(all).toBeLessThan(BUDGETS.all)
  })

  it('fetches in advance what follows each tab, and from no package more than WeChat gives it', () => {
    const { preloadRule = {}, tabBar } = bundle.data.app
    const bytes = sizes()
    const fetched = new Map<string, Set<string>>()
    for (const [page, { packages }] of Object.entries(preloadRule)) {
      const owner = packageOf(page)
      fetched.set(owner, new Set([...(fetched.get(owner) ?? []), ...packages]))
    }
    const named = [...fetched.values()].flatMap((names) => [...names])
    const totals = [...fetched].map(([owner, names]) => ({
      owner,
      total: [...names].reduce((sum, name) => sum + (bytes.get(name) ?? 0), 0),
    }))

    expect(tabBar?.list.filter(({ pagePath }) => !(pagePath in preloadRule))).toEqual([])
    expect(Object.keys(preloadRule).filter((page) => !bundle.data.pages.includes(page))).toEqual([])
    expect(named.filter((name) => !bytes.has(name))).toEqual([])
    expect([...fetched].filter(([owner, names]) => names.has(owner))).toEqual([])
    expect(totals.filter(({ total }) => total >= BUDGETS.preload)).toEqual([])
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
