import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const GENERATED = new Set(['node_modules', 'dist', '.git', '.cache', '.swc', 'coverage'])
/** Folders that hold what a run leaves behind. */
const OUTPUT = new Set(['data', 'test/output'])

/** One text file of the repository. */
export interface SourceFile {
  /** Its path from the root, with slashes. */
  readonly name: string
  readonly text: string
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (GENERATED.has(entry.name) || OUTPUT.has(name)) return []
    return entry.isDirectory() ? walk(name) : [name]
  })
}

const names = walk('').sort()

/** Every file below `folder` whose name matches, with its text. */
export function sourceFiles(folder: string, pattern: RegExp): SourceFile[] {
  return names
    .filter((name) => name.startsWith(folder) && pattern.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }))
}

/** One file that must exist. */
export function sourceFile(name: string): SourceFile {
  return { name, text: readFileSync(path.join(ROOT, name), 'utf8') }
}
