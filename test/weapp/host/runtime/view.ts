import type { ComponentConfig } from '../protocol'
import { registerBuiltins } from './builtins'
import type {
  CodeSpace,
  Data,
  Definition,
  EmitOptions,
  EngineEvent,
  Instance,
  PageRoot,
} from './engine'
import { adapter, easel } from './engine'
import type { Host } from './host'
import { resolvePath } from './modules'
import type { Modules } from './modules'
import { DataPipe } from './set-data'
import { hasSpecialUnits, resolveUnits } from './units'

interface TouchLike {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

const touchFields = (event: Event): Data | undefined => {
  const { touches, changedTouches } = event as Event & {
    touches?: ArrayLike<TouchLike>
    changedTouches?: ArrayLike<TouchLike>
  }
  if (touches === undefined && changedTouches === undefined) return undefined
  const plain = (list: ArrayLike<TouchLike> | undefined): TouchLike[] =>
    Array.from(list ?? []).map(({ identifier, pageX, pageY, clientX, clientY }) => ({
      identifier,
      pageX,
      pageY,
      clientX,
      clientY,
    }))
  return { touches: plain(touches), changedTouches: plain(changedTouches) }
}

const isEvent = (value: unknown): value is EngineEvent =>
  typeof value === 'object' &&
  value !== null &&
  'currentTarget' in value &&
  'stopPropagation' in value

const targetOf = (instance: Instance): Data => {
  const dom = instance._$.$$
  return {
    id: instance.id,
    dataset: instance.dataset,
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  }
}

/** Handlers of a mini-program get plain data, never the engine's objects. */
const plainEvent = (event: EngineEvent): Data => ({
  type: event.type,
  timeStamp: event.timeStamp,
  detail: event.detail,
  mark: event.mark ?? {},
  target: targetOf(event.target),
  currentTarget: targetOf(event.currentTarget),
  ...(event.touches === undefined ? {} : { touches: event.touches }),
  ...(event.changedTouches === undefined ? {} : { changedTouches: event.changedTouches }),
})

const withPlainEvents = (members: Data, heard: (type: string) => void): Data => {
  const wrapped: Data = {}
  for (const [name, member] of Object.entries(members)) {
    wrapped[name] =
      typeof member === 'function'
        ? function (this: Instance, ...values: unknown[]): unknown {
            const [first, ...rest] = values
            if (isEvent(first)) heard(first.type)
            const given = isEvent(first) ? [plainEvent(first), ...rest] : values
            return (member as (...all: unknown[]) => unknown).apply(this, given)
          }
        : member
  }
  return wrapped
}

/** The view layer: glass-easel on this document, every element of WXML as `wx-…`. */
export class View {
  readonly pipe: DataPipe
  private readonly space: CodeSpace
  private readonly createRootOf: (url: string) => PageRoot
  private readonly components = new Set<string>()
  private readonly heard = (type: string): void => {
    this.host.presses.heard(type)
  }

  constructor(
    private readonly host: Host,
    private readonly modules: () => Modules,
  ) {
    this.pipe = new DataPipe(host)
    const environment = new adapter.MiniProgramEnv()
    const context = new easel.CurrentWindowBackendContext()
    context.document = {
      createElement: (tag) => this.createElement(tag),
      createTextNode: (text) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
    context.getWindowWidth = () => host.settings.windowWidth
    context.getWindowHeight = () => host.frame.windowHeight()
    context.onEvent((target, type, detail, options) => {
      if (type === 'tap' && host.presses.swallowsTap) return undefined
      return easel.Event.triggerEvent(target, type, detail, this.withTouches(options))
    })
    const backend = environment.associateBackend(context)
    this.space = environment.createCodeSpace('', true)
    this.keepIds()
    registerBuiltins(host, this.space)
    this.createRootOf = (url) => backend.createRoot('page-root', this.space, url)
    easel.addGlobalErrorListener((error, info) => {
      host.fail(`component ${info?.type ?? ''}`, error)
      return false
    })
    easel.addGlobalWarningListener((message) => {
      host.records.logs.push({ level: 'warn', text: `glass-easel: ${String(message)}` })
      return false
    })
  }

  createPage(path: string): PageRoot {
    const root = this.createRootOf(path)
    this.pipe.install(root.get())
    return root
  }

  definePage(path: string, definition: Definition): void {
    this.prepare(path, { ...this.host.bundle.json[path] })
    this.space.component(path).pageDefinition(withPlainEvents(definition, this.heard)).register()
  }

  defineComponent(path: string, definition: Definition): void {
    const { pipe } = this
    const created = definition.lifetimes?.created ?? definition.created
    this.components.add(path)
    this.prepare(path, { component: true, ...this.host.bundle.json[path] })
    const methods = definition.methods && withPlainEvents(definition.methods, this.heard)
    this.space
      .component(path)
      .definition({
        ...definition,
        ...(methods ? { methods: methods as NonNullable<Definition['methods']> } : {}),
        lifetimes: {
          ...definition.lifetimes,
          created(...values: unknown[]): unknown {
            pipe.install(this)
            return created?.apply(this, values)
          },
        },
      })
      .register()
  }

  defineBehavior(definition: Definition): unknown {
    return this.space.behavior().definition(definition).register()
  }

  private prepare(path: string, config: ComponentConfig): void {
    const using = { ...this.host.bundle.app.usingComponents, ...config.usingComponents }
    const modules = this.modules()
    for (const request of Object.values(using)) {
      const name = resolvePath(path, request)
      if (!this.components.has(name) && name !== path && modules.has(name)) modules.load(name)
    }
    this.host.frame.addStyle(path, config.component === true)
    this.space.addComponentStaticConfig(path, {
      ...config,
      usingComponents: using,
      styleIsolation: 'shared',
    })
    const { templates } = this.host.bundle
    this.space.addCompiledTemplate(path, { groupList: templates, content: templates[path] })
  }

  /** The engine would prefix ids; WeChat's developer tools and our selectors want them as written. */
  private keepIds(): void {
    const { space } = this
    const original = space.prepareComponentOptions.bind(space)
    space.prepareComponentOptions = (...values) => {
      const prepared = original(...values)
      Object.assign(prepared[0], { idPrefixGenerator: undefined, writeIdToDOM: true })
      return prepared
    }
  }

  private createElement(tag: string): HTMLElement {
    const element = document.createElement(`wx-${tag}`)
    if (!this.host.settings.layout) return element
    const setAttribute = element.setAttribute.bind(element)
    element.setAttribute = (name, value) => {
      setAttribute(name, name === 'style' && hasSpecialUnits(value) ? resolveUnits(value) : value)
    }
    return element
  }

  private withTouches(options: EmitOptions): EmitOptions {
    const { originalEvent } = options as { originalEvent?: unknown }
    if (!(originalEvent instanceof Event)) return options
    const fields = touchFields(originalEvent)
    return fields === undefined ? options : { ...options, extraFields: fields }
  }
}
