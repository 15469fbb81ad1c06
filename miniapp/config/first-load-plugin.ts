import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Compilation, sources, type ChunkGroup, type Compiler } from 'webpack'

const PAGE = 'index.html'
/** Smaller files gain nothing. */
const BYTES_MIN = 1024
const TEXT = /\.(?:js|css|html)$/
/** The first load waits for these; the best compression takes a second for each. */
const FIRST = /\/(?:app|common|vendors)\./
const BEST = 11
const GOOD = 9

const brotli = promisify(brotliCompress)

/**
 * Runs in the browser before anything else and begins to fetch the code of the page that the address
 * names, which otherwise waits until the app itself has been fetched and run.
 */
const BOOT = `(function(d,f,p){
var a=p[location.hash.replace(/^#?\\/?/,'').split('?')[0]]||p['']||[];
for(var i=0;i<a.length;i++){var l=d.createElement('link');l.rel='preload';l.as='script';l.href='/'+f[a[i]];d.head.appendChild(l)}
})`

/**
 * Makes the first load of the browser pages short: a tiny script asks for the page's own code beside the
 * app, and every text lies there compressed as well as it can be (the service sends \`.br\` by itself).
 */
export class FirstLoadPlugin {
  constructor(private readonly firstPage: string) {}

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
    const boot = bootScript(filesOfPages(compilation), this.firstPage)
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

/** The scripts of every page beside those of the app, by the page's address. */
function filesOfPages(compilation: Compilation): Map<string, readonly string[]> {
  const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()))
  const pages = new Map<string, readonly string[]>()
  for (const group of compilation.chunkGroups) {
    for (const path of requestsOf(group)) {
      const page = /(?:^|\/)src\/(.+\/index)$|^\.\/(.+\/index)$/.exec(path)
      const name = page?.[1] ?? page?.[2]
      if (name === undefined) continue
      const files = group.getFiles().filter((file) => file.endsWith('.js') && !first.has(file))
      pages.set(name, files)
    }
  }
  return pages
}

const requestsOf = (group: ChunkGroup): string[] =>
  group.origins.flatMap(({ request }: { request?: string }) =>
    request === undefined ? [] : [request],
  )

function bootScript(pages: Map<string, readonly string[]>, firstPage: string): string {
  const files = [...new Set([...pages.values()].flat())]
  const numbers = (names: readonly string[]) => names.map((name) => files.indexOf(name))
  const table = Object.fromEntries([...pages].map(([name, names]) => [name, numbers(names)]))
  // an address without a page opens the first one
  table[''] = table[firstPage] ?? []
  return `${BOOT.replaceAll('\n', '')}(document,${JSON.stringify(files)},${JSON.stringify(table)})`
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
