/** What is known of how often a backtracking matcher may try again. */
export interface Backtracking {
  /** Tries may double with every character: a loop within a loop, a choice within a loop. */
  readonly unbounded: boolean
  /** Otherwise they grow with this power of the length of the text … */
  readonly power: number
  /** … times this. */
  readonly factor: number
}

interface Atom {
  readonly loops: number
  readonly choices: number
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/

/**
 * Reads off a valid JavaScript pattern how badly matching can go. Only an upper bound: what it calls
 * unbounded may be harmless, what it calls bounded is.
 */
export function estimateBacktracking(pattern: string): Backtracking {
  const outer: Atom[] = []
  let here: Atom = { loops: 0, choices: 0 }
  let last: Atom = here
  let unbounded = false

  const add = (atom: Atom): void => {
    here = { loops: here.loops + atom.loops, choices: here.choices + atom.choices }
  }

  const quantify = (text: string): void => {
    const [, min, comma, max] = QUANTIFIER.exec(text) ?? []
    const optional = text.startsWith('?') || (min === '0' && max === '1')
    const exact = min !== undefined && comma === undefined
    if (optional) add({ loops: 0, choices: 1 })
    else if (last.loops > 0 || last.choices > 0) unbounded ||= min !== '1' || !exact
    else if (!exact) add({ loops: 1, choices: 0 })
  }

  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at, at + 40)
    const char = rest[0] ?? ''
    const quantifier = QUANTIFIER.exec(rest)?.[0]
    if (quantifier !== undefined) {
      quantify(quantifier)
      at += quantifier.length
    } else if (char === '(') {
      outer.push(here)
      here = { loops: 0, choices: 0 }
      at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0].length ?? 1
    } else if (char === ')') {
      last = here
      here = outer.pop() ?? here
      add(last)
      at += 1
    } else if (char === '|') {
      add({ loops: 0, choices: 1 })
      at += 1
    } else {
      // A reference repeats what a group took, whatever that was.
      if (/^\\(?:[1-9]|k<)/.test(rest)) unbounded = true
      last = { loops: 0, choices: 0 }
      at += char === '[' ? classLength(pattern, at) : escapeLength(pattern, at)
    }
  }
  return {
    unbounded,
    power: here.loops + 1,
    factor: 2 ** here.choices * Math.max(pattern.length, 1),
  }
}

function classLength(pattern: string, start: number): number {
  let at = start + 1
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1
  return at + 1 - start
}

function escapeLength(pattern: string, start: number): number {
  return (
    /^\\(?:[upP]\{[^}]*\}|k<\w+>|[\s\S])/.exec(pattern.slice(start, start + 80))?.[0].length ?? 1
  )
}
