import { BSONRegExp } from 'bson'
import { located, notSupported } from '../errors'
import { GuardedRegex } from './guardedRegex'

/** A regular expression of a filter, with the literal text every match starts with (for indexes). */
export interface Regex {
  readonly source: BSONRegExp
  readonly test: (text: string, checkTime?: () => void) => boolean
  readonly exec: (text: string, from: number, checkTime?: () => void) => RegExpExecArray | null
  readonly prefix: string | undefined
}

const ALLOWED_OPTIONS = new Set(['i', 'm', 's', 'x', 'u'])

/**
 * Translates a PCRE pattern to a JavaScript one that matches the same texts. What JavaScript would
 * silently read in another way (`\A`, possessive quantifiers, POSIX classes …) is translated or
 * refused, never passed on.
 */
export function compileRegex(pattern: string, options: string): Regex {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  const flags = new Set(options + (inline?.[1] ?? ''))
  for (const flag of flags) {
    if (!ALLOWED_OPTIONS.has(flag)) {
      throw located(51108, `invalid flag in regex options: ${flag}`)
    }
  }
  const body = inline ? pattern.slice(inline[0].length) : pattern
  const translated = new Translator(body, flags).run()
  const compiled = build(translated, flags.has('i') ? 'giu' : 'gu', pattern)
  const guarded = new GuardedRegex(compiled, `/${pattern}/`)
  return {
    source: new BSONRegExp(pattern, [...options].sort().join('')),
    test: (text, checkTime) => guarded.test(text, checkTime),
    exec: (text, from, checkTime) => guarded.exec(text, from, checkTime),
    prefix: flags.size === 0 ? literalPrefix(body) : undefined,
  }
}

function build(translated: string, flags: string, pattern: string): RegExp {
  try {
    return new RegExp(translated, flags)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw located(51091, `Regular expression is invalid: ${reason} in /${pattern}/`)
  }
}

/** The text after `^` up to the first special character; undefined when there is none. */
function literalPrefix(pattern: string): string | undefined {
  const match = /^\^([^\\^$.|?*+()[\]{}]+)/.exec(pattern)
  const text = match?.[1]
  if (text === undefined || pattern.includes('|')) return undefined
  const following = pattern[text.length + 1]
  const optional = following === '?' || following === '*' || following === '{'
  // With `^ab*` the b may be absent: the last character is not part of the prefix.
  const prefix = optional ? [...text].slice(0, -1).join('') : text
  return prefix === '' ? undefined : prefix
}

const SPACE = '\\t\\n\\v\\f\\r '
const HORIZONTAL = '\\t \\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'
const KEEP = new Set('dDwWbBnrtfv0123456789'.split(''))
const POSIX = new Map([
  ['alpha', 'a-zA-Z'],
  ['digit', '0-9'],
  ['alnum', 'a-zA-Z0-9'],
  ['upper', 'A-Z'],
  ['lower', 'a-z'],
  ['space', SPACE],
  ['xdigit', '0-9a-fA-F'],
  ['punct', '!-\\/:-@\\[-`\\{-~'],
  ['word', '\\w'],
])

class Translator {
  private at = 0
  private out = ''
  private readonly dotAll: boolean
  private readonly multiline: boolean
  private readonly extended: boolean

  constructor(
    private readonly pattern: string,
    flags: ReadonlySet<string>,
  ) {
    this.dotAll = flags.has('s')
    this.multiline = flags.has('m')
    this.extended = flags.has('x')
  }

  run(): string {
    while (this.at < this.pattern.length) this.step()
    return this.out
  }

  private step(): void {
    const char = this.next()
    switch (char) {
      case '\\':
        this.escape(false)
        break
      case '[':
        this.characterClass()
        break
      case '(':
        this.group()
        break
      case '.':
        this.out += this.dotAll ? '[\\s\\S]' : '[^\\n]'
        break
      case '^':
        this.out += this.multiline ? '(?<![^\\n])' : '(?<![\\s\\S])'
        break
      case '$':
        this.out += this.multiline ? '(?![^\\n])' : '(?=\\n?(?![\\s\\S]))'
        break
      case '*':
      case '+':
      case '?':
        this.quantifier(char)
        break
      case '{':
        this.brace()
        break
      case '}':
      case ']':
        this.out += `\\${char}`
        break
      default:
        this.plain(char)
    }
  }

  private next(): string {
    const code = this.pattern.codePointAt(this.at) ?? 0
    const char = String.fromCodePoint(code)
    this.at += char.length
    return char
  }

  private plain(char: string): void {
    if (this.extended && /\s/.test(char)) return
    if (this.extended && char === '#') {
      while (this.at < this.pattern.length && this.next() !== '\n');
      return
    }
    this.out += char === '/' ? '\\/' : char
  }

  private quantifier(char: string): void {
    this.out += char
    if (this.pattern[this.at] === '+') throw notSupported('possessive quantifiers in regex')
    if (this.pattern[this.at] === '?') this.out += this.next()
  }

  private brace(): void {
    const count = /^(?:\d+(?:,\d*)?)\}/.exec(this.pattern.slice(this.at))
    if (!count) {
      this.out += '\\{'
      return
    }
    this.at += count[0].length
    this.quantifier(`{${count[0]}`)
  }

  private group(): void {
    const rest = this.pattern.slice(this.at)
    if (rest.startsWith('*')) throw notSupported('regex verbs such as (*UTF8)')
    const special = /^\?(?:P?<(\w+)>|(:|=|!|<=|<!))/.exec(rest)
    if (!special) {
      if (rest.startsWith('?#')) {
        const stop = rest.indexOf(')')
        this.at += stop < 0 ? rest.length : stop + 1
        return
      }
      if (rest.startsWith('?')) throw notSupported(`the regex group "(${rest.slice(0, 3)}"`)
      this.out += '('
      return
    }
    this.at += special[0].length
    this.out += special[1] === undefined ? `(?${special[2] ?? ''}` : `(?<${special[1]}>`
  }

  private escape(inClass: boolean): void {
    if (this.at >= this.pattern.length) {
      throw located(51091, 'Regular expression is invalid: \\ at end of pattern')
    }
    const char = this.next()
    if (char === 's') this.out += inClass ? SPACE : `[${SPACE}]`
    else if (char === 'S' && !inClass) this.out += `[^${SPACE}]`
    else if (char === 'h') this.out += inClass ? HORIZONTAL : `[${HORIZONTAL}]`
    else if (char === 'A' && !inClass) this.out += '(?<![\\s\\S])'
    else if (char === 'z' && !inClass) this.out += '(?![\\s\\S])'
    else if (char === 'Z' && !inClass) this.out += '(?=\\n?(?![\\s\\S]))'
    else if (char === 'R' && !inClass) this.out += '(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])'
    else if (char === 'N' && !inClass) this.out += '[^\\n]'
    else if (char === 'a') this.out += '\\x07'
    else if (char === 'e') this.out += '\\x1b'
    else if (char === 'b' && inClass) this.out += '\\x08'
    else if (char === 'Q') this.quoted()
    else if (char === 'E') return
    else if (char === 'x') this.hex()
    else if (char === 'p' || char === 'P') this.property(char)
    else if (char === 'k') this.out += '\\k'
    else if (char === 'c') this.out += `\\c${this.next()}`
    else if (KEEP.has(char)) this.out += `\\${char}`
    else if (/[A-Za-z]/.test(char)) throw notSupported(`the regex escape "\\${char}"`)
    else this.literal(char, inClass)
  }

  private literal(char: string, inClass: boolean): void {
    const special = inClass ? /[\\\]^-]/ : /[\\^$.*+?()[\]{}|/]/
    this.out += special.test(char) ? `\\${char}` : char
  }

  private quoted(): void {
    const stop = this.pattern.indexOf('\\E', this.at)
    const end = stop < 0 ? this.pattern.length : stop
    for (const char of this.pattern.slice(this.at, end)) this.literal(char, false)
    this.at = stop < 0 ? end : end + 2
  }

  private hex(): void {
    const match = /^(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{1,2}))/.exec(this.pattern.slice(this.at))
    this.at += match?.[0].length ?? 0
    this.out += `\\u{${match?.[1] ?? match?.[2] ?? '0'}}`
  }

  private property(char: string): void {
    const match = /^\{(\^?)([\w&]+)\}|^([A-Z])/.exec(this.pattern.slice(this.at))
    if (!match) throw located(51091, `Regular expression is invalid: malformed \\${char}`)
    this.at += match[0].length
    const name = match[2] ?? match[3] ?? ''
    const negated = (char === 'P') !== (match[1] === '^')
    const script = name.length > 2 ? `Script=${name}` : name
    this.out += `\\${negated ? 'P' : 'p'}{${script}}`
  }

  private characterClass(): void {
    this.out += '['
    if (this.pattern[this.at] === '^') this.out += this.next()
    if (this.pattern[this.at] === ']') {
      this.out += '\\]'
      this.at += 1
    }
    for (;;) {
      if (this.at >= this.pattern.length) {
        throw located(51091, 'Regular expression is invalid: missing terminating ] for class')
      }
      const char = this.next()
      if (char === ']') break
      if (char === '\\') this.escape(true)
      else if (char === '[') this.posixClass()
      else this.out += char === '^' || char === '-' || char !== '/' ? char : '\\/'
    }
    this.out += ']'
  }

  private posixClass(): void {
    const match = /^:(\^?)(\w+):\]/.exec(this.pattern.slice(this.at))
    if (!match) {
      this.out += '\\['
      return
    }
    const range = match[1] === '^' ? undefined : POSIX.get(match[2] ?? '')
    if (range === undefined) throw notSupported(`the regex class "[${match[0]}"`)
    this.at += match[0].length
    this.out += range
  }
}
