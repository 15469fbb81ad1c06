import path from 'node:path'
import { resolveUnits } from './runtime/units'

const COMMENT = /\/\*[\s\S]*?\*\//g
const IMPORT = /@import\s+(?:url\()?\s*["']?([^"')\s;]+)["']?\s*\)?\s*;/g
/** What stands before a block: a selector list or an at-rule. */
const PRELUDE = /([^{};]+)\{/g
const AT_OR_STEP = /^\s*(@|from\b|to\b|[\d.]+%)/
const TYPE_SELECTOR = /(^|[\s>+~,(])([a-z][a-z-]*)(?=$|[\s>+~,.:#[)])/g

const withPrefix = (selector: string): string =>
  selector.replace(TYPE_SELECTOR, (match, before: string, tag: string) =>
    tag.startsWith('wx-') ? match : `${before}wx-${tag}`,
  )

const inlined = (files: Record<string, string>, file: string, seen: Set<string>): string => {
  if (seen.has(file)) return ''
  seen.add(file)
  const source = (files[file] ?? '').replace(COMMENT, '')
  return source.replace(IMPORT, (_match, request: string) => {
    const folder = request.startsWith('/') ? '.' : path.posix.dirname(file)
    return inlined(files, path.posix.join(folder, request.replace(/^\//, '')), seen)
  })
}

/** WXSS as the browser's CSS: imports drawn in, tags prefixed as the view names them, units resolved. */
export const toCss = (files: Record<string, string>, file: string): string =>
  resolveUnits(inlined(files, file, new Set())).replace(PRELUDE, (match, prelude: string) =>
    AT_OR_STEP.test(prelude) ? match : `${withPrefix(prelude)}{`,
  )
