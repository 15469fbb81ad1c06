import Taro from '@tarojs/taro'
import { isStored } from './is-stored'

/** What the app keeps on the phone, and nothing else. Photos and votes never go here. */
export type StorageKey = 'session' | 'senior' | 'raise-draft' | 'reads' | 'community' | 'introduced'

/** Reads a kept value; a damaged or missing one reads as null. */
export function readStored(key: StorageKey): unknown {
  const name = `linyi.${key}`
  try {
    if (!isStored(name)) return null
    const text: unknown = Taro.getStorageSync(name)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** Keeps a value. A full storage must not stop anybody, so failing is silent. */
export function keepStored(key: StorageKey, value: unknown): void {
  try {
    Taro.setStorageSync(`linyi.${key}`, JSON.stringify(value))
  } catch {
    // the value lives on in memory until the app closes
  }
}

/** Forgets a kept value. */
export function dropStored(key: StorageKey): void {
  try {
    Taro.removeStorageSync(`linyi.${key}`)
  } catch {
    // nothing was kept
  }
}
