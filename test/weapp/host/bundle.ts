import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { AppConfig, BundleData, ComponentConfig } from './protocol'
import { BUILTIN_TAGS } from './runtime/builtins/tags'
import { toCss } from './wxss'

export interface Problem {
  file: string
  message: string
}

/** A built mini-program, compiled: what the page needs as data and what it needs as script. */
export interface LoadedBundle {
  dist: string
  data: BundleData
  /** JavaScript expressions, each giving a map of template functions. */
  templates: string
  builtinTemplates: string
  /** Source of every module, by its file name. */
  modules: Record<string, string>
  compileMilliseconds: number
}

interface TemplateMessage {
  isError?: boolean
  level?: number
  message?: string
  path?: string
  startLine?: number
}

const TEXT_FILE = /\.(js|json|wxml|wxss|wxs)$/
const MAX_ERROR_LEVEL = 3

export const listFiles = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()

export const packagesOf = (app: AppConfig): { root: string; pages: string[] }[] =>
  app.subPackages ?? app.subpackages ?? []

export const pagesOf = (app: AppConfig): string[] => [
  ...app.pages,
  ...packagesOf(app).flatMap((part) => part.pages.map((page) => path.posix.join(part.root, page))),
]

/** Attributes that are not properties of the component they are written on. */
const NO_PROPERTY =
  /^(wx:.*|bind.*|catch.*|capture-.*|mut-bind.*|data-.*|mark:.*|model:.*|slot|id|class|style)$/

const attributesIn = (wxml: string, known: Map<string, Set<string>>): void => {
  for (const [, tag = '', written = ''] of wxml.matchAll(
    /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    const names = known.get(tag) ?? new Set<string>()
    for (const [, name = ''] of written.matchAll(/\s([\w:-]+)(?==|\s|$)/g)) {
      if (!NO_PROPERTY.test(name)) names.add(name.replace(/^model:/, ''))
    }
    known.set(tag, names)
  }
}

const messagesOf = (file: string, messages: unknown): Problem[] =>
  ((messages ?? []) as TemplateMessage[])
    .filter((message) => message.isError ?? (message.level ?? 0) >= MAX_ERROR_LEVEL)
    .map((message) => ({
      file,
      message: `${message.message ?? 'template error'} (line ${String(message.startLine ?? 0)})`,
    }))

const compileTemplates = (
  files: Record<string, string>,
  problems: Problem[],
): { templates: string; attributes: Record<string, string[]> } => {
  const group = new TmplGroup()
  const attributes = new Map<string, Set<string>>()
  for (const [file, source] of Object.entries(files)) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), source)
    if (!file.endsWith('.wxml')) continue
    attributesIn(source, attributes)
    problems.push(...messagesOf(file, group.addTmpl(file.slice(0, -'.wxml'.length), source)))
  }
  const templates = group.getTmplGenObjectGroups()
  group.free()
  const listed = new Map([...attributes].map(([tag, names]) => [tag, [...names]]))
  return { templates, attributes: Object.fromEntries(listed) }
}

const compileBuiltins = (): string => {
  const group = new TmplGroup()
  for (const tag of BUILTIN_TAGS) group.addTmpl(`wx/${tag}`, '<slot/>')
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return templates
}

const parseConfigs = (
  files: Record<string, string>,
  problems: Problem[],
): Record<string, ComponentConfig> => {
  const configs: Record<string, ComponentConfig> = {}
  for (const [file, source] of Object.entries(files)) {
    if (!file.endsWith('.json') || file === 'app.json') continue
    try {
      configs[file.slice(0, -'.json'.length)] = JSON.parse(source) as ComponentConfig
    } catch (error) {
      problems.push({ file, message: String(error) })
    }
  }
  return configs
}

const missingFiles = (
  files: Record<string, string>,
  pages: string[],
  configs: Record<string, ComponentConfig>,
): Problem[] => {
  const problems: Problem[] = []
  for (const page of pages) {
    for (const extension of ['.js', '.wxml']) {
      if (!(page + extension in files)) {
        problems.push({ file: page + extension, message: 'this file of a page is missing' })
      }
    }
  }
  for (const [owner, config] of Object.entries(configs)) {
    for (const [tag, request] of Object.entries(config.usingComponents ?? {})) {
      if (/^(plugin|ext):/.test(request)) continue
      const from = request.startsWith('/') ? '.' : path.posix.dirname(owner)
      const name = path.posix.join(from, request.replace(/^\//, ''))
      if (!(`${name}.js` in files) && !(`${name}/index.js` in files)) {
        problems.push({ file: `${owner}.json`, message: `component ${tag} is missing: ${request}` })
      }
    }
  }
  return problems
}

const stylesOf = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.keys(files)
      .filter((file) => file.endsWith('.wxss'))
      .map((file) => [file.slice(0, -'.wxss'.length), toCss(files, file)]),
  )

const readTexts = (dist: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(dist)
      .filter((file) => TEXT_FILE.test(file))
      .map((file) => [file, fs.readFileSync(path.join(dist, file), 'utf8')]),
  )

const compile = (dist: string): LoadedBundle => {
  const started = performance.now()
  const files = readTexts(dist)
  const appJson = files['app.json']
  if (appJson === undefined) {
    throw new Error(`${dist} holds no built mini-program (npm run build:weapp makes it)`)
  }
  const app = JSON.parse(appJson) as AppConfig
  const pages = pagesOf(app)
  const problems: Problem[] = []
  const { templates, attributes } = compileTemplates(files, problems)
  const json = parseConfigs(files, problems)
  problems.push(...missingFiles(files, pages, json))
  if (problems.length > 0) {
    const lines = problems.map(({ file, message }) => `${file}: ${message}`)
    throw new Error(`the build is not sound:\n${lines.join('\n')}`)
  }
  return {
    dist,
    data: { app, pages, json, css: stylesOf(files), attributes },
    templates,
    builtinTemplates: compileBuiltins(),
    modules: Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.js'))),
    compileMilliseconds: performance.now() - started,
  }
}

const compiled = new Map<string, LoadedBundle>()

/** Compiles a folder once; what a build changes in it later is not seen. */
export const loadBundle = (dist: string): LoadedBundle => {
  if (!fs.existsSync(dist)) throw new Error(`${dist} does not exist (npm run build:weapp makes it)`)
  const bundle = compiled.get(dist) ?? compile(dist)
  compiled.set(dist, bundle)
  return bundle
}
