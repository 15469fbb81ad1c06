import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { rowUnder, type Row } from './row-under'

/** Which row is carried, and the place it would go to. */
export interface Dragged {
  readonly from: number
  readonly to: number
}

/** Where on the screen the finger is. */
function touchY(event: object): number | null {
  const { touches } = event as { touches?: ArrayLike<{ clientY: number }> }
  return touches?.[0]?.clientY ?? null
}

/**
 * Carrying a row of a list to another place, by finger or mouse. Lists that use it have buttons for
 * the same: nobody needs to drag.
 *
 * @param selector the rows of the list, in their order
 */
export function useDragOrder(selector: string, onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const rows = useRef<readonly Row[]>([])
  /** Where the finger is; it may have moved before the places of the rows are known. */
  const lastY = useRef<number | null>(null)
  const current = useRef<Dragged | null>(null)
  const show = (next: Dragged | null) => {
    current.current = next
    setDragged(next)
  }
  const carry = (y: number) => {
    lastY.current = y
    const held = current.current
    if (held === null || rows.current.length === 0) return
    const to = rowUnder(rows.current, y)
    if (to !== held.to) show({ ...held, to })
  }
  const begin = (from: number) => {
    show({ from, to: from })
    rows.current = []
    lastY.current = null
    Taro.createSelectorQuery()
      .selectAll(selector)
      .boundingClientRect((found) => {
        rows.current = Array.isArray(found) ? found : [found]
        if (lastY.current !== null) carry(lastY.current)
      })
      .exec()
  }
  const drop = () => {
    const held = current.current
    show(null)
    if (held !== null && held.from !== held.to) onMove(held.from, held.to)
  }
  const byMouse = (from: number) => {
    if (process.env.TARO_ENV !== 'h5') return {}
    return {
      onMouseDown: () => {
        begin(from)
        const over = (event: MouseEvent) => {
          carry(event.clientY)
        }
        document.addEventListener('mousemove', over)
        document.addEventListener(
          'mouseup',
          () => {
            document.removeEventListener('mousemove', over)
            drop()
          },
          { once: true },
        )
      },
    }
  }
  return {
    dragged,
    /** For the part of a row by which it is carried. */
    gripOf: (from: number) => ({
      onTouchStart: () => {
        begin(from)
      },
      onTouchMove: (event: object) => {
        const y = touchY(event)
        if (y !== null) carry(y)
      },
      onTouchEnd: drop,
      onTouchCancel: () => {
        show(null)
      },
      ...byMouse(from),
    }),
  }
}
