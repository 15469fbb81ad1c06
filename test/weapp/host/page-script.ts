import fs from 'node:fs'
import path from 'node:path'
import { transformSync } from '@swc/core'
import type { LoadedBundle } from './bundle'
import { MODULE_NAMES } from './runtime/visible-names'

export interface Script {
  name: string
  code: string
}

const RUNTIME = path.join(__dirname, 'runtime')

/** A small module loader for the page: engine and runtime are CommonJS. */
const LOADER = `
window.__parts = (function () {
  var definitions = {}, loaded = {}
  function resolve(from, request) {
    if (request[0] !== '.') return request
    var parts = from.split('/').slice(0, -1)
    request.split('/').forEach(function (part) {
      if (part === '..') parts.pop()
      else if (part !== '.') parts.push(part)
    })
    var name = parts.join('/')
    return name in definitions ? name : name + '/index'
  }
  function load(name) {
    if (loaded[name]) return loaded[name].exports
    if (!definitions[name]) throw new Error('no part ' + name)
    var module = loaded[name] = { exports: {} }
    definitions[name](function (request) { return load(resolve(name, request)) }, module, module.exports)
    return module.exports
  }
  return {
    define: function (name, definition) { definitions[name] = definition },
    load: load
  }
})()`

const asPart = (name: string, code: string): Script => ({
  name: `host/${name}.js`,
  code: `window.__parts.define(${JSON.stringify(name)}, function (require, module, exports) {\n${code}\n})`,
})

const engineScripts = (): Script[] =>
  ['glass-easel', 'glass-easel-miniprogram-adapter'].map((name) =>
    asPart(
      name,
      fs.readFileSync(require.resolve(name), 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, ''),
    ),
  )

/** What the page loads lies here as it was written, or as tsc has compiled it for a measurement. */
const SOURCE = /^(?!.*\.d\.ts$)(.+)\.(?:ts|js)$/

const runtimeScripts = (): Script[] =>
  fs.readdirSync(RUNTIME, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const name = SOURCE.exec(file)?.[1]
    if (name === undefined) return []
    const { code } = transformSync(fs.readFileSync(path.join(RUNTIME, file), 'utf8'), {
      filename: file,
      configFile: false,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    })
    return asPart(name.split(path.sep).join('/'), code)
  })

let host: Script[] | undefined

const hostScripts = (): Script[] => {
  host ??= [
    { name: 'host/loader.js', code: LOADER },
    ...engineScripts(),
    ...runtimeScripts(),
    { name: 'host/start.js', code: `window.__parts.load('main')` },
  ]
  return host
}

/** A module of the mini-program: a function whose parameters hide what WeChat does not have. */
const bundleModule = (file: string, source: string): string =>
  `window.__bundle.modules[${JSON.stringify(file)}] = function (${MODULE_NAMES.join(', ')}) {` +
  `${source}\n}`

const bundleScripts = (bundle: LoadedBundle): Script[] => [
  {
    name: 'host/bundle.js',
    code:
      `window.__bundle = Object.assign(${JSON.stringify(bundle.data)}, { modules: {}, ` +
      `templates: ${bundle.templates}, builtinTemplates: ${bundle.builtinTemplates} })`,
  },
  ...Object.entries(bundle.modules).map(([file, source]) => ({
    name: `weapp/${file}`,
    code: bundleModule(file, source),
  })),
]

const known = new WeakMap<LoadedBundle, Script[]>()

/** All scripts of a page, in the order in which they have to run. */
export const pageScripts = (bundle: LoadedBundle): Script[] => {
  const scripts = known.get(bundle) ?? [...bundleScripts(bundle), ...hostScripts()]
  known.set(bundle, scripts)
  return scripts
}
