import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Compilation, sources, type ChunkGroup, type Compiler } from 'webpack'
import { bootScript, type BootFacts } from './boot-script'

/** What is the same for every page, and the page that an empty address opens. */
type FirstLoad = Pick<BootFacts, 'origin' | 'firstRead' | 'firstReads'> & {
  readonly firstPage: string
}

const PAGE = 'index.html'
/** Smaller files gain nothing. */
const BYTES_MIN = 1024
const TEXT = /\.(?:js|css|html)$/
/** The first load waits for these; the best compression takes a second for each. */
const FIRST = /\/(?:app|react|taro|common|vendors)\./
const BEST = 11
const GOOD = 9

const brotli = promisify(brotliCompress)

/**
 * Makes the first load of the browser pages short: a tiny script asks for the page's own code beside the
 * app, and every text lies there compressed as well as it can be (the service sends \`.br\` by itself).
 */
export class FirstLoadPlugin {
  constructor(private readonly firstLoad: FirstLoad) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(FirstLoadPlugin.name, (compilation) => {
      const { PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER: last } = Compilation
      // names carry their final hashes here, and the page has been written
      compilation.hooks.processAssets.tap({ name: FirstLoadPlugin.name, stage: last }, () => {
        this.addBoot(compilation)
      })
      compilation.hooks.processAssets.tapPromise(
        { name: FirstLoadPlugin.name, stage: last + 1 },
        () => compressAll(compilation),
      )
    })
  }

  private addBoot(compilation: Compilation): void {
    const page = compilation.getAsset(PAGE)
    if (page === undefined) return
    const boot = bootScript(factsOf(filesOfPages(compilation), this.firstLoad))
    const hash = createHash('sha256').update(boot).digest('hex').slice(0, 8)
    const file = `js/boot.${hash}.js`
    compilation.emitAsset(file, new sources.RawSource(boot))
    const html = page.source.source().toString()
    // before the app: it is there after one round trip, the app after several
    const tag = `<script async src="/${file}"></script>`
    const isPlaced = html.includes('<script')
    const placed = isPlaced ? html.replace('<script', `${tag}<script`) : `${html}${tag}`
    compilation.updateAsset(PAGE, new sources.RawSource(placed))
  }
}

/** Scripts and styles of every page beside those of the app, by the page's address. */
function filesOfPages(compilation: Compilation): Map<string, readonly string[]> {
  const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()))
  const pages = new Map<string, readonly string[]>()
  for (const group of compilation.chunkGroups) {
    for (const path of requestsOf(group)) {
      const page = /(?:^|\/)src\/(.+\/index)$|^\.\/(.+\/index)$/.exec(path)
      const name = page?.[1] ?? page?.[2]
      if (name === undefined) continue
      const files = group.getFiles().filter((file) => !first.has(file))
      pages.set(name, files)
    }
  }
  return pages
}

const requestsOf = (group: ChunkGroup): string[] =>
  group.origins.flatMap(({ request }: { request?: string }) =>
    request === undefined ? [] : [request],
  )

function factsOf(
  pages: Map<string, readonly string[]>,
  { firstPage, origin, firstRead, firstReads }: FirstLoad,
): BootFacts {
  const files = [...new Set([...pages.values()].flat())]
  const numbers = (names: readonly string[]) => names.map((name) => files.indexOf(name))
  const table = Object.fromEntries([...pages].map(([name, names]) => [name, numbers(names)]))
  // an address without a page opens the first one
  const named = { ...table, '': table[firstPage] ?? [] }
  return { files, pages: named, origin, firstRead, firstReads }
}

async function compressAll(compilation: Compilation): Promise<void> {
  const texts = compilation.getAssets().filter(({ name }) => TEXT.test(name))
  await Promise.all(
    texts.map(async ({ name, source }) => {
      const bytes = source.buffer()
      if (bytes.length < BYTES_MIN) return
      const quality = FIRST.test(`/${name}`) ? BEST : GOOD
      const packed = await brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
      compilation.emitAsset(`${name}.br`, new sources.RawSource(packed))
    }),
  )
}
