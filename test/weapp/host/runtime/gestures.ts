import type { Direction, Point, Target } from '../protocol'
import type { Finder } from './finder'
import { LONG_PRESS_MILLISECONDS, swipeOf } from './finger'
import type { Host } from './host'

const HERE: Point = { x: 1, y: 1 }
const REST_LOOKS = 40

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve()
    })
  })

/** A touch without a finger, for a driver that has no layout. */
const touch = (element: HTMLElement, type: string, { x, y }: Point = HERE): void => {
  const point = { identifier: 1, clientX: x, clientY: y, pageX: x, pageY: y, target: element }
  const event = new Event(type, { bubbles: true, cancelable: true, composed: true })
  Object.assign(event, { touches: type === 'touchend' ? [] : [point], changedTouches: [point] })
  element.dispatchEvent(event)
}

const describe = (element: Element | null): string => {
  if (!element) return 'nothing'
  const id = element.id === '' ? '' : `#${element.id}`
  const classes = [...element.classList].map((name) => `.${name}`).join('')
  return `<${element.tagName.toLowerCase()}${id}${classes}>`
}

export class Gestures {
  private met: boolean | null = null

  constructor(
    private readonly host: Host,
    private readonly finder: Finder,
  ) {}

  tap(target: Target): void {
    const element = this.reachable(target)
    if (this.host.overlay.layer.contains(element)) {
      element.click()
      return
    }
    this.leaveField(element)
    touch(element, 'touchstart')
    touch(element, 'touchend')
  }

  async longPress(target: Target): Promise<void> {
    const element = this.reachable(target)
    touch(element, 'touchstart')
    await new Promise<void>((resolve) => {
      setTimeout(resolve, LONG_PRESS_MILLISECONDS)
    })
    touch(element, 'touchend')
  }

  swipe(target: Target, direction: Direction): void {
    const element = this.reachable(target)
    const { x, y } = swipeOf(direction)
    const end = { x: HERE.x + x, y: HERE.y + y }
    touch(element, 'touchstart')
    touch(element, 'touchmove', { x: HERE.x + x / 2, y: HERE.y + y / 2 })
    touch(element, 'touchmove', end)
    touch(element, 'touchend', end)
  }

  /** Where to touch in a driver that has a layout; refuses what a finger could not reach. */
  point(target: Target): Point {
    const element = this.reachable(target)
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    if (width === 0 || height === 0) throw new Error(`${describe(element)} has no size`)
    const x = left + width / 2
    const y = top + height / 2
    const hit = document.elementFromPoint(x, y)
    if (!hit || !(element.contains(hit) || hit.contains(element))) {
      throw new Error(`${describe(element)} is covered by ${describe(hit)}`)
    }
    this.watchTouch(element)
    return { x, y }
  }

  /** The same once the target has stopped moving: twice in a row at one place. */
  async restingPoint(target: Target): Promise<Point> {
    let last = this.point(target)
    for (let look = 0; look < REST_LOOKS; look += 1) {
      await nextFrame()
      await nextFrame()
      const now = this.point(target)
      if (now.x === last.x && now.y === last.y) return now
      last = now
    }
    return last
  }

  touched(): boolean | null {
    return this.met
  }

  private watchTouch(element: HTMLElement): void {
    this.met = null
    const notice = (event: Event): void => {
      this.met = event.target instanceof Node && element.contains(event.target)
    }
    document.addEventListener('touchstart', notice, { capture: true, once: true })
  }

  private reachable(target: Target): HTMLElement {
    const element = this.finder.one(target)
    const { overlay } = this.host
    if (overlay.isOpen && !overlay.layer.contains(element)) {
      throw new Error(`a dialog covers ${JSON.stringify(target)}`)
    }
    return element
  }

  /** The keyboard goes away when one taps elsewhere. */
  private leaveField(element: HTMLElement): void {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return
    if (!element.contains(focused)) focused.blur()
  }
}
