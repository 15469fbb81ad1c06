import type { HostEvent, HostSettings, Json, ProbeApi } from '../protocol'
import { Answers } from './answers'
import type { Definition } from './engine'
import { Frame } from './frame'
import type { AppInstance, Bundle } from './host'
import { Host } from './host'
import { Modules } from './modules'
import { Overlay } from './overlay'
import { Pages, splitUrl } from './pages'
import { Presses } from './presses'
import { Privacy } from './privacy'
import { createProbe } from './probe'
import { messageOf } from './records'
import { View } from './view'
import { createWx } from './wx'

declare global {
  interface Window {
    __bundle: Bundle
    __native: (name: string, json: string) => Promise<string>
    __host: PageHost
  }
}

/** What the driver finds in the page. */
export interface PageHost {
  start(json: string): void
  deliver(json: string): void
  /** Runs one command; the reply is a `NativeReply` as JSON. */
  probe(name: keyof ProbeApi, json: string): Promise<string>
}

const globals = (host: Host, modules: () => Modules): Record<string, unknown> => ({
  wx: host.wx,
  console: host.records.console(),
  App: (definition: AppInstance) => {
    host.app = definition
  },
  getApp: () => host.app,
  getCurrentPages: () => host.pages.instances,
  Page: (definition: Definition) => {
    host.view.definePage(modules().current, definition)
  },
  Component: (definition: Definition) => {
    host.view.defineComponent(modules().current, definition)
  },
  Behavior: (definition: Definition) => host.view.defineBehavior(definition),
})

const assemble = (settings: HostSettings): { host: Host; modules: Modules } => {
  const host = new Host(window.__bundle, settings, window.__native)
  host.answers = new Answers()
  host.presses = new Presses()
  host.privacy = new Privacy(host)
  host.wx = createWx(host)
  const modules: Modules = new Modules(
    host,
    globals(host, () => modules),
  )
  host.pages = new Pages(host, modules)
  host.frame = new Frame(host)
  host.overlay = new Overlay(host)
  host.view = new View(host, () => modules)
  return { host, modules }
}

const watchErrors = (host: Host): void => {
  window.addEventListener('error', (event) => {
    host.fail('window', event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    host.records.error('promise', event.reason)
    host.emit('UnhandledRejection', { reason: event.reason as unknown })
  })
}

const launch = (host: Host, modules: Modules): void => {
  const { app, pages } = host.bundle
  const url = host.settings.url ?? `/${app.entryPagePath ?? pages[0] ?? ''}`
  const { path, query } = splitUrl(url)
  host.launch = { path, query, scene: 1001, shareTicket: '', referrerInfo: {}, mode: 'default' }
  modules.load('app')
  if (!host.app) throw new Error('app.js did not call App()')
  host.emit('Launch', host.launch)
  host.emit('Show', host.launch)
  if (!pages.includes(path)) {
    host.emit('PageNotFound', { path, query, isEntryPage: true })
    throw new Error(`page "${path}" is not found`)
  }
  host.pages.open(path, query)
}

const start = (json: string): void => {
  const settings = JSON.parse(json) as HostSettings
  const { host, modules } = assemble(settings)
  watchErrors(host)
  const probe = createProbe(host) as unknown as Record<string, (...values: Json[]) => unknown>
  window.__host.deliver = (json) => {
    const event = JSON.parse(json) as HostEvent
    for (const listener of host.nativeEvents) listener(event)
  }
  window.__host.probe = async (name, json) => {
    try {
      const value = await probe[name]?.(...(JSON.parse(json) as Json[]))
      return JSON.stringify({ value: value ?? null })
    } catch (error) {
      return JSON.stringify({ error: messageOf(error) })
    }
  }
  launch(host, modules)
}

const notStarted = (): never => {
  throw new Error('the host has not been started')
}

window.__host = { start, deliver: notStarted, probe: notStarted }
