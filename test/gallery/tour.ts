import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { DESK, openBrowser, openContext, PHONE } from '../support/chromium'
import { startTestService, tellDemo } from '../support/test-service'
import { keptOf, optionOf, picked } from './cast'
import { stripOf } from './strip'
import { tourSteps, type TourStep } from './tour-words'
import { Walker } from './walker'

const ROOT = path.resolve(__dirname, '../../../..')

/** How somebody walks it: as the README tells, in senior mode, or at a desk from the first step. */
const VIEWS = ['phone', 'senior', 'desk'] as const
type View = (typeof VIEWS)[number]

/** Who has a wide window: the README asks for it there. */
const AT_DESK = '杨立新'

/** What stands in each picture: the pages that these words lead to. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'docs/images/tour-resident.jpg': [
    '李秀英',
    '赞成',
    '确认投赞成票',
    '铁路小区2号楼门口的垃圾桶破了',
  ],
  'docs/images/tour-chair.jpg': ['去工作台看全部', '小花园没有地方坐', '8号网格议事联席会'],
  'docs/images/tour-secretary.jpg': ['晨练音乐太早太响'],
}

/** A walk's pages by the words that led to them, and where it ended too early. */
class Tour {
  private readonly shots = new Map<string, Buffer>()

  constructor(
    private readonly browser: Browser,
    private readonly walker: Walker,
    private readonly view: View,
    /** Where the pages go as they are, each by itself; the README's own pictures when it is null. */
    private readonly out: string | null,
  ) {}

  async take(step: TourStep): Promise<void> {
    if (step.kind === 'see') await this.walker.see(step.words)
    if (step.kind === 'press') await this.press(step.words)
    if (step.kind === 'picture' && this.view === 'phone' && this.out === null) {
      await this.keep(step.file)
    }
  }

  private async press(words: string): Promise<void> {
    const { page } = this.walker
    if (words === AT_DESK) await page.setViewportSize(DESK)
    await this.walker.press(words)
    const shot = await page.screenshot()
    this.shots.set(words, shot)
    if (this.out === null) return
    const number = String(this.shots.size).padStart(2, '0')
    writeFileSync(path.join(this.out, `${this.view}-${number}-${words}.png`), shot)
  }

  private async keep(file: string): Promise<void> {
    const pages = (SHOWN[file] ?? []).flatMap((words) => this.shots.get(words) ?? [])
    if (pages.length === 0) throw new Error('no page of the tour is known to stand in it')
    writeFileSync(path.join(ROOT, file), await stripOf(this.browser, pages))
  }
}

const spoken = (step: TourStep): string =>
  step.kind === 'picture'
    ? step.file
    : step.kind === 'press'
      ? `「${step.words}」`
      : `『${step.words}』`

/** Walks it once, and says where it could not go on. */
async function walk(
  browser: Browser,
  url: string,
  view: View,
  out: string | null,
): Promise<string | null> {
  const context = await openContext(browser, view === 'desk' ? DESK : PHONE)
  if (view === 'senior') {
    const { 'linyi.senior': senior = '' } = keptOf(null, true)
    await context.addInitScript((kept) => {
      localStorage.setItem('linyi.senior', kept)
    }, senior)
  }
  const walker = new Walker(await context.newPage())
  const tour = new Tour(browser, walker, view, out)
  const steps = tourSteps(readFileSync(path.join(ROOT, 'README.md'), 'utf8'), 'A tour')
  try {
    await walker.open(url)
    for (const step of steps) {
      try {
        await tour.take(step)
      } catch (error) {
        if (out !== null) {
          await walker.page.screenshot({ path: path.join(out, `${view}-failed.png`) })
        }
        return `${spoken(step)} ${String(error).split('\n')[0] ?? ''}`
      }
    }
    return walker.faults.length === 0 ? null : walker.faults.join('\n')
  } finally {
    await context.close()
  }
}

/**
 * Walks the README's tour to the letter, over a demo begun on an empty folder, and takes its pictures:
 * `npm run tour -- [--view phone,senior,desk] [--out DIR] [--at URL]`. Ends with 1 where a step is not there.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const out = optionOf(args, '--out') ?? null
  if (out !== null) mkdirSync(out, { recursive: true })
  const at = optionOf(args, '--at')
  const told = mkdtempSync(path.join(tmpdir(), 'linyi-tour-'))
  const browser = await openBrowser()
  try {
    if (at === undefined) await tellDemo(told, 'halfAYear')
    for (const view of picked(optionOf(args, '--view'), VIEWS)) {
      const service =
        at === undefined ? await startTestService({ demo: 'halfAYear', from: told }) : null
      const end = await walk(browser, service?.url ?? at ?? '', view, out)
      await service?.stop()
      process.stdout.write(`${view}: ${end ?? 'every step is there'}\n`)
      if (end !== null) process.exitCode = 1
    }
  } finally {
    await browser.close()
    rmSync(told, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
