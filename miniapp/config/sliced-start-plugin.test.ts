import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import vm from 'node:vm'
import webpack from 'webpack'
import { SlicedStartPlugin } from './sliced-start-plugin'

/** A small app with what is difficult: a circle, a module of the older kind, and what is fetched later. */
const APP = {
  'app.js': `import './a'; import './circle-one'; import older from './older'; ran('app', older)
    globalThis.later = () => import('./later')`,
  'a.js': `import './b'; ran('a')`,
  'b.js': `export const b = 'b'; ran('b')`,
  'circle-one.js': `import { two } from './circle-two'; export const one = 'one'; ran('circle-one', two)`,
  'circle-two.js': `import * as one from './circle-one'; import './a'; export const two = 'two'; ran('circle-two', one.name)`,
  'older.js': `ran('older'); module.exports = { get inner() { return require('./inner') } }`,
  'inner.js': `ran('inner')`,
  'later.js': `ran('later')`,
}

async function build(folder: string, plugins: SlicedStartPlugin[]): Promise<string> {
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: './app.js',
    output: { path: path.join(folder, 'dist'), filename: '[name].js' },
    optimization: {
      concatenateModules: false,
      minimize: false,
      // the entry in a file of its own, as in the build of the app
      splitChunks: {
        cacheGroups: { b: { name: 'b', test: /b\.js$/, chunks: 'initial', enforce: true } },
      },
    },
    plugins,
  })
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, done) => {
      if (error === null) resolve(done)
      else reject(error)
    })
  })
  expect(stats?.compilation.errors).toEqual([])
  return ['b', 'main']
    .map((name) => readFileSync(path.join(folder, `dist/${name}.js`), 'utf8'))
    .join('\n')
}

/** Runs a script in a page of its own whose clock stands `step` ms later each time it is read. */
async function run(script: string, step: number): Promise<{ ran: string[]; tasks: number }> {
  const seen: string[] = []
  let tasks = 0
  let now = 0
  let isOver: () => void = () => undefined
  const over = new Promise<void>((resolve) => {
    isOver = resolve
  })
  class Line {
    readonly port1: { onmessage: () => void; close: () => void } = {
      onmessage: () => undefined,
      close: () => undefined,
    }
    readonly port2 = {
      postMessage: () => {
        tasks += 1
        setImmediate(this.port1.onmessage)
      },
    }
  }
  const page = {
    document: { currentScript: { src: 'http://page/app.js', tagName: 'SCRIPT' } },
    performance: { now: () => (now += step) },
    MessageChannel: Line,
    ran: (name: string) => {
      seen.push(name)
      if (name === 'app') isOver()
    },
  }
  vm.runInNewContext(script, Object.assign(page, { self: page, globalThis: page }))
  await over
  return { ran: seen, tasks }
}

describe('the start of the browser pages in slices', () => {
  let folder: string
  let whole: string
  let sliced: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'linyi-slices-'))
    for (const [name, text] of Object.entries(APP)) writeFileSync(path.join(folder, name), text)
    whole = await build(folder, [])
    sliced = await build(folder, [new SlicedStartPlugin()])
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('evaluates what a build without it evaluates, in the same order, circles too', async () => {
    const { ran } = await run(whole, 0)

    expect(ran).toEqual(['b', 'a', 'circle-two', 'circle-one', 'older', 'app'])
    expect((await run(sliced, 0)).ran).toEqual(ran)
    expect((await run(sliced, 100)).ran).toEqual(ran)
  })

  it('pauses where time is up, and only there', async () => {
    expect((await run(sliced, 0)).tasks).toBe(1)
    expect((await run(sliced, 100)).tasks).toBeGreaterThan(3)
  })
})
