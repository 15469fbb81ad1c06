import type { ApiCall, HostError, Json, LogLine, SetDataSize } from '../protocol'
import type { Data } from './engine'
import { asText } from './text'

const text = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? value.message
  try {
    return asText(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}

export const messageOf = (error: unknown): string => {
  if (error instanceof Error) return error.message
  // An error of another realm is not an instance of this one's Error.
  const message = (error as { message?: unknown } | null | undefined)?.message
  return typeof message === 'string' ? message : text(error)
}

/** A value as the bridge between the two threads of WeChat would carry it. */
export const toJson = (value: unknown): Json => {
  const carried = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'function' ? undefined : item,
  ) as string | undefined
  return carried === undefined ? null : (JSON.parse(carried) as Json)
}

/** Everything a test may want to look at afterwards. */
export class Records {
  readonly errors: HostError[] = []
  readonly logs: LogLine[] = []
  readonly calls: ApiCall[] = []
  readonly missing = new Set<string>()
  readonly setDataSizes: SetDataSize[] = []

  error(where: string, error: unknown): void {
    const stack = (error as { stack?: unknown } | null | undefined)?.stack
    this.errors.push({
      where,
      message: messageOf(error),
      stack: typeof stack === 'string' ? stack : '',
    })
  }

  call(name: string, options: Data): void {
    let carried: Json
    try {
      carried = toJson(options)
    } catch {
      carried = null
    }
    this.calls.push({ name, options: carried })
  }

  /** The `console` of the mini-program: kept, and `console.error` counts as an error. */
  console(): Record<string, (...values: unknown[]) => void> {
    const write =
      (level: string) =>
      (...values: unknown[]): void => {
        const line = values.map(text).join(' ')
        this.logs.push({ level, text: line })
        if (level === 'error') {
          this.errors.push({ where: 'console.error', message: line, stack: '' })
        }
      }
    const silent = (): void => undefined
    return {
      log: write('log'),
      info: write('info'),
      debug: write('debug'),
      warn: write('warn'),
      error: write('error'),
      trace: write('trace'),
      group: silent,
      groupEnd: silent,
      groupCollapsed: silent,
      time: silent,
      timeEnd: silent,
    }
  }
}
