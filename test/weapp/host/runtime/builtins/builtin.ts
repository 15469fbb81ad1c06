import type { Data, EmitOptions, EngineEvent, Instance } from '../engine'
import type { Host } from '../host'
import { asText } from '../text'

/** What a built-in component does beyond holding its children. */
export interface Hooks {
  changed?: (name: string, value: unknown) => void
  tap?: (event: EngineEvent) => void
  /** A blocked component swallows taps, as a disabled button does. */
  blocked?: () => boolean
  /** The value a form sends under the component's `name`. */
  value?: () => unknown
  reset?: () => void
  scroll?: () => void
  pick?: (value: unknown) => void
  reachBottom?: () => void
  refresh?: () => void
  type?: (text: string) => void
  detached?: () => void
}

export interface Builtin {
  /** Properties the component knows although no WXML may name them. */
  properties?: string[]
  /** Properties whose change the component has to act upon. */
  watch?: string[]
  create?: (self: Self) => Hooks
}

/** One built-in component on the screen. */
export class Self {
  hooks: Hooks = {}

  constructor(
    readonly host: Host,
    readonly tag: string,
    readonly instance: Instance,
    readonly dom: HTMLElement,
  ) {}

  get(name: string): unknown {
    return this.instance._$.data[name]
  }

  is(name: string): boolean {
    return Boolean(this.get(name))
  }

  text(name: string): string {
    const value = this.get(name)
    return value === undefined || value === null ? '' : asText(value)
  }

  number(name: string, otherwise: number): number {
    const value = this.get(name)
    if (value === undefined || value === null || value === '') return otherwise
    const number = Number(value)
    return Number.isNaN(number) ? otherwise : number
  }

  set(data: Data): void {
    this.instance.setData(data)
  }

  emit(type: string, detail: unknown = {}, options?: EmitOptions): void {
    this.instance._$.triggerEvent(type, detail, options)
  }

  closest(tag: string): Self | null {
    const found = this.dom.parentElement?.closest(`wx-${tag}`)
    return found ? selfOf(found) : null
  }

  inside(...tags: string[]): Self[] {
    return selvesIn(this.dom, tags)
  }
}

const selves = new WeakMap<Element, Self>()

export const remember = (self: Self): void => {
  selves.set(self.dom, self)
}

export const selfOf = (element: Element): Self | null => selves.get(element) ?? null

export const selvesIn = (root: Element, tags: string[]): Self[] =>
  [...root.querySelectorAll(tags.map((tag) => `wx-${tag}`).join(','))].flatMap((element) => {
    const self = selfOf(element)
    return self ? [self] : []
  })
