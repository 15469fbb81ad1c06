import { engineNodeOf } from './engine'
import type { EngineNode } from './engine'

const LONG_PRESS_MILLISECONDS = 350
const STILL_PIXELS = 10

interface Place {
  x: number
  y: number
}

const placeOf = (event: Event): Place | null => {
  const { touches } = event as Event & { touches?: ArrayLike<{ clientX: number; clientY: number }> }
  const [touch] = Array.from(touches ?? [])
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY }
}

const nodeAt = (event: Event): EngineNode | null => {
  for (let place = event.target as Element | null; place; place = place.parentElement) {
    const node = engineNodeOf(place)
    if (node) return node
  }
  return null
}

/**
 * Long presses, made of touches: a finger that stays for 350 ms. As in WeChat, where a handler has heard
 * of the long press there is no tap when the finger leaves.
 */
export class Presses {
  private timer: ReturnType<typeof setTimeout> | undefined
  private start: Place | null = null
  private isHeard = false
  private isTapping = false

  constructor() {
    const listen = (type: string, act: (event: Event) => void): void => {
      document.addEventListener(type, act, { capture: true, passive: true })
    }
    listen('touchstart', (event) => {
      this.begin(event)
    })
    listen('touchmove', (event) => {
      const place = placeOf(event)
      if (!place || !this.start) return
      const far = Math.max(Math.abs(place.x - this.start.x), Math.abs(place.y - this.start.y))
      if (far > STILL_PIXELS) clearTimeout(this.timer)
    })
    for (const type of ['touchend', 'touchcancel']) {
      listen(type, () => {
        clearTimeout(this.timer)
      })
    }
  }

  get swallowsTap(): boolean {
    return this.isHeard
  }

  /** Whether the mini-program acts upon a tap right now, as some APIs demand. */
  get isInTap(): boolean {
    return this.isTapping
  }

  /** A handler of the mini-program was called with an event. */
  heard(type: string): void {
    if (type === 'longpress') this.isHeard = true
    if (type !== 'tap' && type !== 'submit') return
    this.isTapping = true
    setTimeout(() => {
      this.isTapping = false
    }, 0)
  }

  private begin(event: Event): void {
    clearTimeout(this.timer)
    this.isHeard = false
    const place = placeOf(event)
    const node = nodeAt(event)
    this.start = place
    if (!place || !node) return
    const point = {
      identifier: 0,
      pageX: place.x,
      pageY: place.y,
      clientX: place.x,
      clientY: place.y,
    }
    this.timer = setTimeout(() => {
      const extraFields = { touches: [point], changedTouches: [point] }
      node.triggerEvent('longpress', place, { bubbles: true, composed: true, extraFields })
    }, LONG_PRESS_MILLISECONDS)
  }
}
