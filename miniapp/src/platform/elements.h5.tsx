import type { ViewProps } from '@tarojs/components'
import {
  createElement,
  forwardRef,
  type CSSProperties,
  type ForwardedRef,
  type ReactNode,
} from 'react'
import '../styles/elements.scss'

type Listener = (event: Event) => void
type Handlers = ReadonlyMap<string, Listener>

interface ElementProps extends Pick<ViewProps, 'hoverClass' | 'hoverStartTime' | 'hoverStayTime'> {
  readonly children?: ReactNode
  readonly className?: string
  readonly style?: CSSProperties
  readonly [name: string]: unknown
}

/** What an element listens to now. Its listeners stay; what they call is looked up here. */
const heard = new WeakMap<Element, Handlers>()

function listen(node: Element, handlers: Handlers): void {
  const known = heard.get(node)
  heard.set(node, handlers)
  for (const type of handlers.keys()) {
    if (known?.has(type) === true) continue
    node.addEventListener(type, (event) => heard.get(node)?.get(type)?.(event))
  }
}

const HOVER_START_MS = 50
const HOVER_STAY_MS = 400

/** The look of what is under a finger, which WeChat gives by itself. */
function addHover(handlers: Map<string, Listener>, props: ElementProps): void {
  const { hoverClass, hoverStartTime = HOVER_START_MS, hoverStayTime = HOVER_STAY_MS } = props
  if (hoverClass === undefined || hoverClass === 'none') return
  const mark = (isUnder: boolean, ms: number) => {
    const follow = handlers.get(isUnder ? 'touchstart' : 'touchend')
    return (event: Event) => {
      const node = event.currentTarget
      if (node instanceof Element) {
        setTimeout(() => node.classList.toggle(hoverClass, isUnder), ms)
      }
      follow?.(event)
    }
  }
  handlers.set('touchstart', mark(true, hoverStartTime))
  const leave = mark(false, Math.max(hoverStartTime, hoverStayTime))
  handlers.set('touchend', leave)
  handlers.set('touchcancel', leave)
}

const OWN = new Set([
  'children',
  'className',
  'hoverClass',
  'hoverStartTime',
  'hoverStayTime',
  'style',
  'tabIndex',
])
/** What an element can say as an attribute. */
const PLAIN = new Set(['string', 'number', 'boolean'])
const IS_HANDLER = /^on[A-Z]/

const attributeName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function elementOf(tag: string) {
  const Element = forwardRef(function Element(props: ElementProps, ref: ForwardedRef<unknown>) {
    const attributes: Record<string, unknown> = {}
    const handlers = new Map<string, Listener>()
    for (const [name, value] of Object.entries(props)) {
      if (OWN.has(name)) continue
      if (IS_HANDLER.test(name)) {
        if (value !== undefined) handlers.set(name.slice(2).toLowerCase(), value as Listener)
      } else if (PLAIN.has(typeof value)) {
        attributes[attributeName(name)] = value
      }
    }
    addHover(handlers, props)
    if (props.className !== undefined) attributes.class = props.className
    if (props.style !== undefined) attributes.style = props.style
    if (props.tabIndex !== undefined) attributes.tabindex = props.tabIndex
    attributes.ref =
      handlers.size === 0
        ? ref
        : (node: HTMLElement | null) => {
            if (node !== null) listen(node, handlers)
            if (typeof ref === 'function') ref(node)
            else if (ref !== null) ref.current = node
          }
    return createElement(tag, attributes, props.children)
  })
  Element.displayName = tag
  return Element
}

/*
 * Taro's boxes and texts are web components that draw their children a second time by themselves; a page
 * has hundreds of them, and half of its first second went there. Ours are elements of the same names and
 * nothing else.
 */

/** A box. */
export const View = elementOf('taro-view-core')
/** Words. */
export const Text = elementOf('taro-text-core')
