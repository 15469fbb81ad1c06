import type { Data } from './engine'
import type { Host } from './host'
import { UNSUPPORTED_NAMES } from './unsupported-names'
import { mediaApis } from './wx-media'
import { navigationApis } from './wx-navigation'
import { networkApis } from './wx-network'
import { openApis } from './wx-open'
import { socketApis } from './wx-socket'
import { soundApis } from './wx-sound'
import { storageApis } from './wx-storage'
import { systemApis } from './wx-system'
import { uiApis } from './wx-ui'

/** Names that programs use to hang things of their own on `wx`; webpack's chunk list is one. */
const isOwnName = (name: string): boolean => name === 'webpackJsonp' || name.startsWith('__')

/** Names that a promise or a printer looks for on any object. */
const LANGUAGE_NAMES = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  '$$typeof',
  'nodeType',
])

/**
 * Functions that WeChat has and the host has not. They are there, because programs test for them;
 * calling one is what a test has to hear of.
 */
const unsupported = (host: Host): Data =>
  Object.fromEntries(
    UNSUPPORTED_NAMES.map((name) => [
      name,
      (): never => {
        host.records.missing.add(name)
        throw new Error(`wx.${name} is not part of this host`)
      },
    ]),
  )

export const createWx = (host: Host): Data => {
  const known: Data = {
    ...unsupported(host),
    ...systemApis(host),
    ...storageApis(host),
    ...networkApis(host),
    ...socketApis(host),
    ...navigationApis(host),
    ...uiApis(host),
    ...mediaApis(host),
    ...soundApis(host),
    ...openApis(host),
  }
  known['canIUse'] = (schema: string) => (schema.split('.')[0] ?? '') in known
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) {
        if (!isOwnName(name) && !LANGUAGE_NAMES.has(name)) host.records.missing.add(name)
      }
      return target[name as string]
    },
  })
}
