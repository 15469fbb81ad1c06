import type { Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import type { Collation } from '../values/collation'

/** The variables an expression sees while it is evaluated: the document, and what `$let` added. */
export class Scope {
  constructor(
    readonly root: Maybe,
    readonly now: Date,
    private readonly parent?: Scope,
    private readonly name?: string,
    private readonly value?: Maybe,
  ) {}

  /** A scope with one more variable. */
  with(name: string, value: Maybe): Scope {
    return new Scope(this.root, this.now, this, name, value)
  }

  /** The same variables with another document. */
  on(root: Maybe): Scope {
    return new Scope(root, this.now, this, undefined, undefined)
  }

  /** The value of a user variable; compiling has made sure that it exists. */
  get(name: string): Maybe {
    if (this.name === name) return this.value
    return this.parent?.get(name)
  }

  has(name: string): boolean {
    return this.name === name || (this.parent?.has(name) ?? false)
  }
}

export type Evaluate = (scope: Scope) => Maybe

/** What compiling an expression needs to know. */
export interface CompileContext {
  readonly variables: ReadonlySet<string>
  readonly collation?: Collation | undefined
  /** Throws when the time the client allowed is over. */
  readonly checkTime?: () => void
  /** There is no document yet: the `let` of a command. */
  readonly withoutDocument?: boolean
}

/** The context inside a construct that defines variables. */
export function withVariables(context: CompileContext, names: readonly string[]): CompileContext {
  return { ...context, variables: new Set([...context.variables, ...names]) }
}

/** A field path as expressions read it: through arrays, collecting what the elements have. */
export function valueAtPath(value: Maybe, parts: readonly string[], from = 0): Maybe {
  const part = parts[from]
  if (part === undefined) return value
  if (isDoc(value)) return valueAtPath(value.get(part), parts, from + 1)
  if (!isArray(value)) return undefined
  const out: Value[] = []
  for (const item of value) {
    const nested = isDoc(item) ? valueAtPath(item, parts, from) : undefined
    if (nested !== undefined) out.push(nested)
  }
  return out
}
