import type { Host } from './host'
import { MODULE_NAMES } from './visible-names'

interface LoadedModule {
  exports: unknown
}

/** Resolves `./x`, `../x` and `/x` against the module they are written in. */
export const resolvePath = (from: string, path: string): string => {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const BLOCKED = 'new Function() does not exist in a mini-program'

/** What the language itself puts into the global object, and the timers. */
const LANGUAGE = [
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Date',
    'RegExp',
    'Math',
  ],
  ...[
    'JSON',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'Promise',
    'Proxy',
    'Reflect',
    'Function',
  ],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array'],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array', 'Intl', 'Infinity'],
  ...['NaN', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURI', 'encodeURIComponent'],
  ...['decodeURI', 'decodeURIComponent', 'escape', 'unescape'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]

const languageGlobals = (): Record<string, unknown> => {
  const all = globalThis as unknown as Record<string, unknown>
  return Object.fromEntries(LANGUAGE.map((name) => [name, all[name]]))
}

/** WeChat answers `Function('return this')` with its own global object, and refuses other code. */
const guardedFunction = (globalObject: object): unknown => {
  const build = (code: string[]): (() => object) => {
    if (code.length === 1 && code[0]?.trim().replace(/;$/, '') === 'return this') {
      return () => globalObject
    }
    throw new EvalError(BLOCKED)
  }
  return new Proxy(Function, {
    apply: (_target, _self, code) => build(code as string[]),
    construct: (_target, code) => build(code as string[]),
  })
}

/** The CommonJS loader of the logic layer: it shows a module the mini-program's globals and no browser. */
export class Modules {
  private readonly loaded = new Map<string, LoadedModule>()
  private loading: string | null = null
  private readonly visible: Record<string, unknown>

  constructor(
    private readonly host: Host,
    globals: Record<string, unknown>,
  ) {
    const shared: Record<string, unknown> = { ...languageGlobals(), ...globals }
    const own = { Function: guardedFunction(shared), globalThis: shared, global: shared }
    Object.assign(shared, own)
    this.visible = { ...globals, ...own }
  }

  /** The module whose code is running now: `Page()` and `Component()` register under its name. */
  get current(): string {
    if (this.loading === null) throw new Error('Page() or Component() was called outside a module')
    return this.loading
  }

  has(path: string): boolean {
    return this.find(path) !== null
  }

  load(path: string): unknown {
    const name = this.find(path)
    if (name === null) throw new Error(`module '${path}.js' is not defined`)
    const known = this.loaded.get(name)
    if (known) return known.exports
    const module: LoadedModule = { exports: {} }
    this.loaded.set(name, module)
    const before = this.loading
    this.loading = name
    try {
      const require = (request: string): unknown =>
        this.load(resolvePath(name, request.replace(/\.js$/, '')))
      const values = { ...this.visible, require, module, exports: module.exports }
      const own = values as Record<string, unknown>
      this.host.bundle.modules[`${name}.js`]?.call(
        undefined,
        ...MODULE_NAMES.map((visible) => own[visible]),
      )
    } finally {
      this.loading = before
    }
    return module.exports
  }

  private find(path: string): string | null {
    const { modules } = this.host.bundle
    if (`${path}.js` in modules) return path
    return `${path}/index.js` in modules ? `${path}/index` : null
  }
}
