import type { Json } from '../protocol'
import type { Data } from './engine'
import type { Host } from './host'
import { asyncApis, textOption } from './wx-call'

const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** Local storage: JSON by key, 1 MB for one key, 10 MB in all. */
export class Storage {
  private readonly items = new Map<string, string>()

  constructor(initial: Record<string, Json>) {
    for (const [key, value] of Object.entries(initial)) this.items.set(key, JSON.stringify(value))
  }

  get(key: string): Json | undefined {
    const text = this.items.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as Json)
  }

  set(key: string, value: unknown): void {
    if (key === '') throw new Error('parameter error: parameter.key should not be empty')
    const text = (JSON.stringify(value) as string | undefined) ?? '""'
    if (text.length > KEY_LIMIT) throw new Error('entry size limit reached')
    const others = this.size() - (this.items.get(key)?.length ?? 0)
    if (others + text.length > TOTAL_LIMIT) throw new Error('the total storage limit is reached')
    this.items.set(key, text)
  }

  remove(key: string): void {
    this.items.delete(key)
  }

  clear(): void {
    this.items.clear()
  }

  info(): { keys: string[]; currentSize: number; limitSize: number } {
    return {
      keys: [...this.items.keys()],
      currentSize: Math.ceil(this.size() / 1024),
      limitSize: TOTAL_LIMIT / 1024,
    }
  }

  all(): Record<string, Json> {
    return Object.fromEntries([...this.items].map(([key, text]) => [key, JSON.parse(text) as Json]))
  }

  private size(): number {
    let size = 0
    for (const text of this.items.values()) size += text.length
    return size
  }
}

export const storageApis = (host: Host): Data => {
  const { storage } = host
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      storage.set(key, value)
    },
    removeStorageSync: (key: string) => {
      storage.remove(key)
    },
    clearStorageSync: () => {
      storage.clear()
    },
    getStorageInfoSync: () => storage.info(),
    batchSetStorageSync: (list: { key: string; value: unknown }[]) => {
      for (const { key, value } of list) storage.set(key, value)
    },
    batchGetStorageSync: (keys: string[]) => keys.map((key) => storage.get(key) ?? ''),
    ...asyncApis(host, {
      getStorage: (options) => {
        const data = storage.get(textOption(options, 'key'))
        if (data === undefined) throw new Error('data not found')
        return { data }
      },
      setStorage: (options) => {
        storage.set(textOption(options, 'key'), options['data'])
      },
      removeStorage: (options) => {
        storage.remove(textOption(options, 'key'))
      },
      clearStorage: () => {
        storage.clear()
      },
      getStorageInfo: () => storage.info(),
    }),
  }
}
