import type { Data, EngineNode, Instance } from './engine'
import { engineNodeOf } from './engine'
import type { Host } from './host'

interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  node?: boolean
  context?: boolean
}

type Callback = (result: unknown) => void

interface Query {
  selector: string | null
  all: boolean
  fields: Fields
  callback: Callback | undefined
  scope: Instance | null
}

const TAG = /(^|[\s>+~,])([a-z][a-z-]*)(?=$|[\s>+~,.:#[])/g

/** WXSS's tag names as the document has them: `button.a` becomes `wx-button.a`. */
export const domSelector = (selector: string): string =>
  selector
    .replace(/>>>/g, ' ')
    .replace(TAG, (_match, before: string, tag: string) => `${before}wx-${tag.replace(/^wx-/, '')}`)

class Nodes {
  constructor(
    private readonly owner: SelectorQuery,
    private readonly selector: string | null,
    private readonly all: boolean,
  ) {}

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.owner.push(this.selector, this.all, fields, callback)
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback)
  }

  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true }, callback)
  }
}

/** `wx.createSelectorQuery()`: measures the page. Without a layout engine all measures are 0. */
export class SelectorQuery {
  private readonly queries: Query[] = []
  private scope: Instance | null = null

  constructor(private readonly host: Host) {}

  in(component: Instance): this {
    this.scope = component
    return this
  }

  select(selector: string): Nodes {
    return new Nodes(this, selector, false)
  }

  selectAll(selector: string): Nodes {
    return new Nodes(this, selector, true)
  }

  selectViewport(): Nodes {
    return new Nodes(this, null, false)
  }

  push(selector: string | null, all: boolean, fields: Fields, callback?: Callback): this {
    this.queries.push({ selector, all, fields, callback, scope: this.scope })
    return this
  }

  exec(callback?: (results: unknown[]) => void): this {
    this.host.later(() => {
      const results = this.queries.map((query) => {
        const result = this.run(query)
        query.callback?.(result)
        return result
      })
      callback?.(results)
    })
    return this
  }

  private run(query: Query): unknown {
    if (query.selector === null) return this.viewport(query.fields)
    const root = this.root(query.scope)
    const found = [...root.querySelectorAll<HTMLElement>(domSelector(query.selector))]
    const results = found.map((element) => this.measure(element, query.fields))
    return query.all ? results : (results[0] ?? null)
  }

  private root(scope: Instance | null): HTMLElement {
    const dom = (scope as { _$?: EngineNode } | null)?._$?.$$
    return dom ?? this.host.pages.current.box
  }

  private viewport(fields: Fields): Data {
    const { scroller } = this.host.pages.current
    const width = this.host.settings.windowWidth
    const height = this.host.frame.windowHeight()
    return {
      ...(fields.id === true ? { id: '' } : {}),
      ...(fields.dataset === true ? { dataset: {} } : {}),
      ...(fields.rect === true ? { left: 0, top: 0, right: width, bottom: height } : {}),
      ...(fields.size === true ? { width, height } : {}),
      ...(fields.scrollOffset === true ? this.scrolled(scroller) : {}),
    }
  }

  private scrolled(element: HTMLElement): Data {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
    return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
  }

  /** Positions are those in the page's own window, below the title bar. */
  private measure(element: HTMLElement, fields: Fields): Data {
    const rect = element.getBoundingClientRect()
    const stage = this.host.pages.current.box.getBoundingClientRect()
    const node = engineNodeOf(element)
    const result: Data = {}
    if (fields.id === true) result['id'] = element.id
    if (fields.dataset === true) result['dataset'] = node?.dataset ?? {}
    if (fields.mark === true) result['mark'] = {}
    if (fields.rect === true) {
      const left = rect.left - stage.left
      const top = rect.top - stage.top
      Object.assign(result, { left, top, right: left + rect.width, bottom: top + rect.height })
    }
    if (fields.size === true) Object.assign(result, { width: rect.width, height: rect.height })
    if (fields.scrollOffset === true) Object.assign(result, this.scrolled(element))
    for (const name of fields.properties ?? []) result[name] = node?.data[name]
    if (fields.computedStyle) {
      const style = window.getComputedStyle(element)
      for (const name of fields.computedStyle) {
        const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        result[name] = style.getPropertyValue(kebab)
      }
    }
    if (fields.node === true) result['node'] = element.querySelector('canvas') ?? null
    if (fields.context === true) result['context'] = {}
    return result
  }
}
