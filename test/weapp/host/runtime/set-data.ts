import type { Data, Instance } from './engine'
import type { Host } from './host'

export const SET_DATA_LIMIT = 1024 * 1024

interface Update {
  instance: Instance
  apply: () => void
}

/** `a.b[0].c` and Taro's `root.cn.[0].v` as a list of keys. */
export const dataPath = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  )

const assign = (data: Data, path: string, value: unknown): void => {
  const keys = dataPath(path)
  let place = data as Record<string | number, unknown>
  keys.forEach((key, index) => {
    const next = keys[index + 1]
    if (next === undefined) {
      place[key] = value
      return
    }
    const inner = place[key]
    if (typeof inner !== 'object' || inner === null) place[key] = typeof next === 'number' ? [] : {}
    place = place[key] as Record<string | number, unknown>
  })
}

const utf8Length = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * In WeChat the logic layer sends data to the view through a pipe: the logic's own copy changes at
 * once, the screen some time later. Here the pipe is a macrotask, and it carries JSON only.
 */
export class DataPipe {
  private readonly waiting: Update[] = []
  private scheduled = false

  constructor(private readonly host: Host) {}

  install(instance: Instance): void {
    const render = instance.setData.bind(instance)
    const pending: Data[] = []
    let copy: Data | null = null
    Object.defineProperty(instance, 'data', {
      configurable: true,
      get: (): Data => {
        if (pending.length === 0) return instance._$.data
        if (copy === null) {
          const logical = JSON.parse(JSON.stringify(instance._$.data)) as Data
          for (const update of pending) {
            for (const [path, value] of Object.entries(update)) assign(logical, path, value)
          }
          copy = logical
        }
        return copy
      },
    })
    const setData = (data: Data, callback?: () => void): void => {
      const sent = this.pack(instance, data)
      pending.push(sent)
      copy = null
      this.waiting.push({
        instance,
        apply: () => {
          pending.shift()
          copy = null
          render(sent)
          if (callback) this.host.later(callback.bind(instance))
        },
      })
      this.schedule()
    }
    Object.defineProperty(instance, 'setData', {
      configurable: true,
      writable: true,
      value: setData,
    })
  }

  private pack(instance: Instance, data: Data): Data {
    const text = JSON.stringify(data)
    const bytes = utf8Length(text)
    this.host.records.setDataSizes.push({ route: instance.is, bytes })
    if (bytes > SET_DATA_LIMIT) {
      const kilobytes = Math.ceil(bytes / 1024)
      throw new Error(`setData of ${instance.is}: ${String(kilobytes)} kB exceed the 1024 kB limit`)
    }
    return JSON.parse(text) as Data
  }

  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    setTimeout(() => {
      this.scheduled = false
      for (const update of this.waiting.splice(0)) {
        this.host.guard(`setData of ${update.instance.is}`, update.apply)
      }
    }, 0)
  }
}
