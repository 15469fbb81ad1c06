/** glass-easel and its mini-program adapter, seen through the few members the host uses. */
import * as easelModule from 'glass-easel'
import * as adapterModule from 'glass-easel-miniprogram-adapter'

export type Data = Record<string, unknown>

export interface EngineEvent {
  type: string
  timeStamp: number
  detail: unknown
  mark: Data | null
  target: Instance
  currentTarget: Instance
  touches?: unknown
  changedTouches?: unknown
  stopPropagation(): void
  preventDefault(): void
}

export interface EmitOptions {
  bubbles?: boolean
  composed?: boolean
  capturePhase?: boolean
  extraFields?: Data
}

/** A node of the shadow tree. */
export interface EngineNode {
  readonly $$: HTMLElement | null
  readonly is: string
  id: string
  dataset: Data
  readonly data: Data
  addListener(
    type: string,
    listener: (event: EngineEvent) => unknown,
    options?: { capture?: boolean },
  ): unknown
  triggerEvent(type: string, detail: unknown, options?: EmitOptions): void
  getMethodCaller(): Instance
  getShadowRoot(): ShadowRootNode | null
  isAttached?: boolean
}

export interface ShadowRootNode {
  querySelector(selector: string): EngineNode | null
  querySelectorAll(selector: string): EngineNode[]
}

/** `this` of a page or of a component. */
export interface Instance {
  readonly _$: EngineNode
  readonly is: string
  id: string
  dataset: Data
  data: Data
  setData(data: Data, callback?: () => void): void
  triggerEvent(type: string, detail?: unknown, options?: EmitOptions): void
  createIntersectionObserver(options?: Data): unknown
  [member: string]: unknown
}

export interface Definition {
  data?: Data | (() => Data)
  methods?: Record<string, Method>
  lifetimes?: Record<string, Method>
  created?: Method
  [member: string]: unknown
}

export type Method = (this: Instance, ...values: unknown[]) => unknown

interface Registered {
  readonly _$: unknown
}

interface Builder {
  definition(definition: Definition): Builder
  pageDefinition(definition: Definition): Builder
  register(): Registered
}

export interface CodeSpace {
  prepareComponentOptions: (...values: unknown[]) => [Data, unknown]
  addComponentStaticConfig(path: string, config: Data): void
  addCompiledTemplate(path: string, template: { groupList: TemplateGroups; content: unknown }): void
  component(path: string): Builder
  behavior(): Builder
  getComponentSpace(): { setGlobalUsingComponent(tag: string, definition: unknown): void }
}

export type TemplateGroups = Record<string, unknown>

export interface PageRoot {
  get(): Instance
  attach(parent: HTMLElement, placeholder: HTMLElement): void
  release(): void
}

interface Environment {
  associateBackend(context: BackendContext): {
    createRoot(tag: string, space: CodeSpace, url: string): PageRoot
  }
  createCodeSpace(id: string, isMain: boolean): CodeSpace
}

export interface BackendContext {
  document: {
    createElement(tag: string): HTMLElement
    createTextNode(text: string): Text
    createDocumentFragment(): DocumentFragment
  }
  onEvent(
    listener: (target: EngineNode, type: string, detail: unknown, options: EmitOptions) => unknown,
  ): void
  getWindowWidth(): number
  getWindowHeight(): number
}

interface Easel {
  CurrentWindowBackendContext: new () => BackendContext
  Event: {
    triggerEvent(target: EngineNode, type: string, detail: unknown, options: EmitOptions): unknown
  }
  addGlobalErrorListener(
    listener: (error: unknown, info: { type?: string } | undefined) => boolean,
  ): void
  addGlobalWarningListener(listener: (message: unknown) => boolean): void
}

interface Adapter {
  MiniProgramEnv: new () => Environment
}

export const easel = easelModule as unknown as Easel
export const adapter = adapterModule as unknown as Adapter

/** The engine's node behind a DOM element, if the engine made that element. */
export const engineNodeOf = (element: Element): EngineNode | null =>
  (element as Element & { __wxElement?: EngineNode }).__wxElement ?? null
