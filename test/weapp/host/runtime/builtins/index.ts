import type { Data, CodeSpace, Instance } from '../engine'
import type { Host } from '../host'
import { asText } from '../text'
import type { Builtin } from './builtin'
import { remember, Self, selfOf } from './builtin'
import { BUILTIN_TAGS } from './tags'
import { buttons } from './buttons'
import { choices } from './choices'
import { containers } from './containers'
import { fields } from './fields'
import { media } from './media'
import { pickers } from './pickers'

const BUILTINS: Record<string, Builtin> = {
  ...containers,
  ...buttons,
  ...fields,
  ...choices,
  ...pickers,
  ...media,
}

const COMMON = ['name', 'value', 'hidden', 'disabled']

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())

const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Properties that other parts of the host, style sheets and assistive technology read from the DOM. */
const isMirrored = (name: string): boolean =>
  /^(aria[A-Z]\w*|role|hidden|type|size|plain|loading|mode|disabled|checked)$/.test(name)

const mirror = (dom: HTMLElement, name: string, value: unknown): void => {
  const attribute = name === 'ariaRole' ? 'role' : kebabCase(name)
  const isAria = name.startsWith('aria')
  const empty =
    value === undefined || value === null || value === '' || (!isAria && value === false)
  if (empty) dom.removeAttribute(attribute)
  else dom.setAttribute(attribute, value === true && !isAria ? '' : asText(value))
}

const register = (host: Host, space: CodeSpace, tag: string, builtin: Builtin): void => {
  const used = host.bundle.attributes[tag] ?? []
  const names = new Set([...used.map(camelCase), ...COMMON, ...(builtin.properties ?? [])])
  for (const name of builtin.watch ?? []) names.add(name)
  const properties: Data = {}
  const observers: Record<string, (this: Instance, value: unknown) => void> = {}
  for (const name of names) {
    properties[name] = null
    const isWatched = builtin.watch?.includes(name) ?? false
    if (!isWatched && !isMirrored(name)) continue
    observers[name] = function (value) {
      const dom = this._$.$$
      if (!dom) return
      if (isMirrored(name)) mirror(dom, name, value)
      if (isWatched) selfOf(dom)?.hooks.changed?.(name, value)
    }
  }
  const path = `wx/${tag}`
  space.addComponentStaticConfig(path, { component: true, styleIsolation: 'shared' })
  const { builtinTemplates } = host.bundle
  space.addCompiledTemplate(path, { groupList: builtinTemplates, content: builtinTemplates[path] })
  const component = space
    .component(path)
    .definition({
      properties,
      observers,
      lifetimes: {
        attached() {
          const dom = this._$.$$
          if (dom) attach(new Self(host, tag, this, dom), builtin)
        },
        detached() {
          const dom = this._$.$$
          if (dom) selfOf(dom)?.hooks.detached?.()
        },
      },
    })
    .register()
  space.getComponentSpace().setGlobalUsingComponent(tag, component._$)
}

const attach = (self: Self, builtin: Builtin): void => {
  if (!builtin.create) return
  remember(self)
  self.hooks = builtin.create(self)
  const { tap, blocked, changed } = self.hooks
  if (blocked) {
    self.instance._$.addListener(
      'tap',
      (event) => {
        if (!blocked()) return true
        event.stopPropagation()
        return false
      },
      { capture: true },
    )
  }
  if (tap) {
    self.instance._$.addListener('tap', (event) => {
      if (self.host.guard(`tap on ${self.tag}`, () => blocked?.()) !== true) tap(event)
    })
  }
  if (changed) for (const name of builtin.watch ?? []) changed(name, self.get(name))
}

export const registerBuiltins = (host: Host, space: CodeSpace): void => {
  for (const tag of BUILTIN_TAGS) register(host, space, tag, BUILTINS[tag] ?? {})
  // A scroll event of the DOM must not reach handlers as it is: WeChat's carries other fields.
  document.addEventListener(
    'scroll',
    (event) => {
      const self = event.target instanceof Element ? selfOf(event.target) : null
      if (!self?.hooks.scroll) return
      event.stopPropagation()
      self.hooks.scroll()
    },
    true,
  )
}
