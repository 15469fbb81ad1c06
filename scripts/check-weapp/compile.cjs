/**
 * Compiles a built mini-program with WeChat's own compiler, without an account, a key or the network:
 * `node compile.cjs <folder of miniprogram-ci> <folder of the build>`. Prints the size of every file it
 * would upload as one line of JSON; what it refuses goes to stderr.
 */
const path = require('node:path')

const [tool = '', projectPath = ''] = process.argv.slice(2)
const ci = require(tool)
/** An inner path of the pinned version: the one answer of the network that the compiler cannot do without. */
const { DefaultProjectAttr } = require(path.join(tool, 'dist/config/config'))

const project = new ci.Project({
  appid: 'wx0123456789abcdef',
  type: 'miniProgram',
  projectPath,
  privateKey: 'none',
  ignores: [],
})
project.attr = () => Promise.resolve(DefaultProjectAttr)

// the compiler logs to stdout, where only the answer belongs
console.log = console.info = console.warn = () => undefined

ci.getCompiledResult({
  project,
  // what the compiler looks at deeply it looks at only while it rewrites it
  setting: { es6: true, es7: true, minify: true },
  onProgressUpdate: () => undefined,
}).then(
  (/** @type {Record<string, { length: number }>} */ files) => {
    const sizes = Object.entries(files).map(([file, content]) => [file, content.length])
    process.stdout.write(`${JSON.stringify(Object.fromEntries(sizes))}\n`, () => process.exit(0))
  },
  (/** @type {{ code?: unknown, message?: string }} */ error) => {
    process.stderr.write(`${String(error.code ?? '')} ${error.message ?? String(error)}\n`)
    process.exit(1)
  },
)
