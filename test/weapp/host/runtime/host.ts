import type { BundleData, HostEvent, HostSettings, NativeApi, NativeReply } from '../protocol'
import type { Data, TemplateGroups } from './engine'
import { messageOf, Records } from './records'
import type { Answers } from './answers'
import type { Frame } from './frame'
import type { Overlay } from './overlay'
import type { Pages } from './pages'
import type { Presses } from './presses'
import type { Privacy } from './privacy'
import type { View } from './view'
import { Storage } from './wx-storage'

export interface Bundle extends BundleData {
  templates: TemplateGroups
  builtinTemplates: TemplateGroups
  /** The bundle's own modules, each a function of the names it may see. */
  modules: Record<string, ModuleFunction>
}

export type ModuleFunction = (...visible: unknown[]) => void

/** The object given to `App()`. */
export type AppInstance = Record<string, unknown>

export interface LaunchInfo {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket: string
  referrerInfo: Data
  mode: string
}

type NativeBridge = (name: string, json: string) => Promise<string>

/** What the parts of the host share. Each part is set once, while the host starts. */
export class Host {
  readonly records = new Records()
  readonly listeners = new Map<string, Set<(value: unknown) => void>>()
  readonly nativeEvents = new Set<(event: HostEvent) => void>()
  readonly storage: Storage
  app: AppInstance | null = null
  launch: LaunchInfo | null = null
  online = true
  background = false
  answers!: Answers
  frame!: Frame
  overlay!: Overlay
  pages!: Pages
  presses!: Presses
  privacy!: Privacy
  view!: View
  wx!: Data
  /** Set by the network and the sockets: how to cut what is under way. */
  cutNetwork: (offline: boolean) => void = () => undefined
  cutSockets: () => void = () => undefined
  pendingRequests: () => number = () => 0

  constructor(
    readonly bundle: Bundle,
    readonly settings: HostSettings,
    private readonly bridge: NativeBridge,
  ) {
    this.storage = new Storage(settings.storage)
  }

  /** Runs code of the mini-program; what it throws is an error of the mini-program, not of the host. */
  guard<T>(where: string, run: () => T): T | undefined {
    try {
      return run()
    } catch (error) {
      this.fail(where, error)
      return undefined
    }
  }

  fail(where: string, error: unknown): void {
    this.records.error(where, error)
    this.emit('Error', messageOf(error))
  }

  /** Calls what was registered by `wx.onX` and the method `onX` of the app. */
  emit(event: string, value: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      this.quietly(`wx.on${event}`, () => {
        listener(value)
      })
    }
    const method = this.app?.[`on${event}`]
    if (typeof method === 'function') {
      this.quietly(`App.on${event}`, () => {
        ;(method as (this: unknown, value: unknown) => void).call(this.app, value)
      })
    }
  }

  private quietly(where: string, run: () => void): void {
    try {
      run()
    } catch (error) {
      this.records.error(where, error)
    }
  }

  async native<K extends keyof NativeApi>(
    name: K,
    options: Parameters<NativeApi[K]>[0],
  ): Promise<ReturnType<NativeApi[K]>> {
    const reply = JSON.parse(await this.bridge(name, JSON.stringify(options))) as NativeReply
    if ('error' in reply) throw new Error(reply.error)
    return reply.value as unknown as ReturnType<NativeApi[K]>
  }

  later(run: () => void): void {
    setTimeout(() => {
      this.guard('timer of the host', run)
    }, 0)
  }
}
