import type { Host } from './host'

/** Elements that stand in the line of text, not in a block of their own. */
const INLINE = new Set(['WX-TEXT', 'WX-BLOCK', 'SPAN', 'B', 'I', 'STRONG', 'EM', 'A', 'FONT', 'U'])

const FIELDS = new Set(['INPUT', 'TEXTAREA', 'STYLE', 'SCRIPT'])

/** Whether a person could see it: by layout if there is one, else by what the markup itself says. */
export const isVisible = (host: Host, element: HTMLElement): boolean => {
  if (host.settings.layout) return element.checkVisibility({ visibilityProperty: true })
  for (let place: HTMLElement | null = element; place; place = place.parentElement) {
    if (isHiddenByMarkup(place)) return false
  }
  return true
}

/** Asks for the style only where there is one: jsdom builds it anew for every element that is asked. */
const isHiddenByMarkup = (element: HTMLElement): boolean => {
  if (element.hasAttribute('hidden')) return true
  if (!element.hasAttribute('style')) return false
  return element.style.display === 'none' || element.style.visibility === 'hidden'
}

/** Of an element alone, whatever holds it. */
export const isHiddenHere = (host: Host, element: HTMLElement): boolean =>
  host.settings.layout
    ? !element.checkVisibility({ visibilityProperty: true })
    : isHiddenByMarkup(element)

const collect = (host: Host, element: HTMLElement, lines: string[]): void => {
  if (FIELDS.has(element.tagName) || isHiddenHere(host, element)) return
  const isBlock = !INLINE.has(element.tagName)
  if (isBlock) lines.push('')
  // jsdom's list of children costs more than all the rest
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) lines.push(`${lines.pop() ?? ''}${node.data.replace(/\u00a0/g, ' ')}`)
    else if (node instanceof HTMLElement) collect(host, node, lines)
  }
  if (isBlock) lines.push('')
}

/** The text of an element as it is read on the screen, a line for each block. */
export const textOf = (host: Host, element: HTMLElement): string => {
  const lines = ['']
  collect(host, element, lines)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Whether some parent shows only a part of it and lets the rest be scrolled to, or cuts it off on purpose. */
const isClipped = (element: Element, within: Element): boolean => {
  for (let place = element.parentElement; place && place !== within; place = place.parentElement) {
    if (getComputedStyle(place).overflowX !== 'visible') return true
  }
  return false
}

/** What stands out of the window to the right or left; a driver without a layout sees nothing. */
export const tooWide = (host: Host): string[] => {
  if (!host.settings.layout) return []
  const { box, scroller } = host.pages.current
  const width = host.settings.windowWidth
  return [...box.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect()
      const isOut = own > 0 && (right > width + 1 || left < -1)
      return isOut && isVisible(host, element) && !isClipped(element, scroller)
    })
    .map((element) => `${outlineName(element)} ${textOf(host, element).slice(0, 40)}`)
}

const outlineName = (element: Element): string =>
  [element.tagName.toLowerCase().replace(/^wx-/, ''), ...element.classList].join('.')

/** The page as an outline, for the message of a test that fails. */
export const outline = (element: Element, depth = 0): string => {
  const lines: string[] = []
  for (const node of element.childNodes) {
    const indent = '  '.repeat(depth)
    if (node instanceof Text && node.data.trim() !== '') lines.push(indent + node.data.trim())
    if (!(node instanceof HTMLElement)) continue
    const tag = node.tagName.toLowerCase().replace(/^wx-/, '')
    const id = node.id === '' ? '' : `#${node.id}`
    const classes = [...node.classList].map((name) => `.${name}`).join('')
    const hidden = isHiddenByMarkup(node) ? ' (hidden)' : ''
    lines.push(`${indent}<${tag}${id}${classes}>${hidden}`)
    const inner = outline(node, depth + 1)
    if (inner !== '') lines.push(inner)
  }
  return lines.join('\n')
}
