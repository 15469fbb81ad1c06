import type { AriaTarget, ElementInfo, Target, TextTarget } from '../protocol'
import type { Self } from './builtins/builtin'
import { selfOf } from './builtins/builtin'
import type { EngineNode } from './engine'
import { engineNodeOf } from './engine'
import type { Host } from './host'
import { domSelector } from './selector-query'
import { isHiddenHere, isVisible, textOf } from './visible'

const IMPLICIT_ROLES: Record<string, string> = {
  button: 'button',
  navigator: 'link',
  switch: 'switch',
  checkbox: 'checkbox',
  radio: 'radio',
  'radio-group': 'radiogroup',
  input: 'textbox',
  textarea: 'textbox',
  image: 'img',
  slider: 'slider',
  picker: 'button',
  progress: 'progressbar',
}

const FIELD_TAGS = ['input', 'textarea']

const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

const roleOf = (element: Element): string | null =>
  element.getAttribute('role') ?? IMPLICIT_ROLES[tagOf(element)] ?? null

const placeholderOf = (element: Element): string =>
  element.querySelector<HTMLInputElement>(':scope > input, :scope > textarea')?.placeholder ?? ''

/** Looks for elements on the page and in the dialogs over it, as far as they can be seen. */
export class Finder {
  constructor(private readonly host: Host) {}

  all(target: Target): HTMLElement[] {
    const found = this.roots().flatMap((root) => this.inRoot(root, target))
    if (typeof target === 'string' || target.nth === undefined) return found
    const one = found.at(target.nth)
    return one ? [one] : []
  }

  one(target: Target): HTMLElement {
    const found = this.all(target)[0]
    if (!found) throw new Error(`nothing on the screen matches ${JSON.stringify(target)}`)
    return found
  }

  /** The built-in component meant by a target that may be its label, its text or its wrapping. */
  control(target: Target, tags: string[]): Self {
    const element = this.one(target)
    const selector = tags.map((tag) => `wx-${tag}`).join(',')
    const control = element.closest(selector) ?? element.querySelector(selector)
    const self = control ? selfOf(control) : null
    if (!self) throw new Error(`${JSON.stringify(target)} is no ${tags.join(' or ')}`)
    return self
  }

  field(target: Target): Self {
    return this.control(target, FIELD_TAGS)
  }

  engineNode(element: HTMLElement): EngineNode | null {
    for (let place: HTMLElement | null = element; place; place = place.parentElement) {
      const node = engineNodeOf(place)
      if (node) return node
    }
    return null
  }

  info(element: HTMLElement): ElementInfo {
    const attributes: Record<string, string> = {}
    for (const { name, value } of element.attributes) attributes[name] = value
    const data = engineNodeOf(element)?.dataset ?? {}
    for (const [name, value] of Object.entries(data)) attributes[`data-${name}`] = String(value)
    const self = selfOf(element)
    const field = element.querySelector<HTMLInputElement>(':scope > input, :scope > textarea')
    const { left, top, width, height } = element.getBoundingClientRect()
    const checked = attributes['aria-checked']
    return {
      tag: tagOf(element),
      id: element.id,
      classes: [...element.classList],
      text: textOf(this.host, element),
      role: roleOf(element),
      ariaLabel: element.getAttribute('aria-label'),
      disabled: (self?.is('disabled') ?? false) || attributes['aria-disabled'] === 'true',
      checked: this.checked(self) ?? (checked === undefined ? null : checked === 'true'),
      value: field ? field.value : self?.hooks.value ? self.text('value') : null,
      attributes,
      box: { x: left, y: top, width, height },
    }
  }

  private checked(self: Self | null): boolean | null {
    if (!self || !['switch', 'checkbox', 'radio'].includes(self.tag)) return null
    return self.is('checked')
  }

  private roots(): HTMLElement[] {
    const page = this.host.pages.current.box
    return this.host.overlay.isOpen ? [this.host.overlay.layer, page] : [page]
  }

  private inRoot(root: HTMLElement, target: Target): HTMLElement[] {
    if (typeof target === 'string') return this.bySelector(root, target)
    if ('selector' in target) return this.bySelector(root, target.selector)
    const { within } = target
    const roots = within === undefined ? [root] : this.bySelector(root, within)
    return roots.flatMap((place) =>
      'text' in target ? this.byText(place, target) : this.byAria(place, target),
    )
  }

  private bySelector(root: HTMLElement, selector: string): HTMLElement[] {
    const found = root.querySelectorAll<HTMLElement>(domSelector(selector))
    return [...found].filter((element) => isVisible(this.host, element))
  }

  private byText(root: HTMLElement, target: TextTarget): HTMLElement[] {
    const found: HTMLElement[] = []
    if (isVisible(this.host, root)) this.innermost(root, target.text, found)
    const isExact = (element: HTMLElement): boolean => textOf(this.host, element) === target.text
    const exact = found.filter(isExact)
    const others = target.exact === true ? [] : found.filter((element) => !exact.includes(element))
    const texts = [...exact, ...others]
    return texts.length > 0 ? texts : this.byPlaceholder(root, target.text)
  }

  private innermost(element: HTMLElement, text: string, found: HTMLElement[]): boolean {
    if (isHiddenHere(this.host, element) || !textOf(this.host, element).includes(text)) return false
    let inside = false
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (child instanceof HTMLElement && this.innermost(child, text, found)) inside = true
    }
    if (!inside) found.push(element)
    return true
  }

  private byPlaceholder(root: HTMLElement, text: string): HTMLElement[] {
    return this.bySelector(root, FIELD_TAGS.join(',')).filter((element) =>
      placeholderOf(element).includes(text),
    )
  }

  private byAria(root: HTMLElement, target: AriaTarget): HTMLElement[] {
    const matches = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => target.role === undefined || roleOf(element) === target.role,
    )
    const label = target.ariaLabel
    if (label === undefined) return matches.filter((element) => isVisible(this.host, element))
    const named = matches
      .filter((element) => target.role !== undefined || element.hasAttribute('aria-label'))
      .map((element) => ({ element, name: this.nameOf(element) }))
      .filter(({ element, name }) => name.includes(label) && isVisible(this.host, element))
    const exact = named.filter(({ name }) => name === label)
    const others = target.exact === true ? [] : named.filter(({ name }) => name !== label)
    return [...exact, ...others].map(({ element }) => element)
  }

  private nameOf(element: HTMLElement): string {
    const label = element.getAttribute('aria-label')
    if (label !== null) return label
    return FIELD_TAGS.includes(tagOf(element)) ? placeholderOf(element) : textOf(this.host, element)
  }
}
