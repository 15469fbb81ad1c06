import type { Direction, Point } from '../protocol'

/** Longer than the 350 ms after which WeChat tells of a long press. */
export const LONG_PRESS_MILLISECONDS = 420
const SWIPE_PIXELS = 120

/** How far a finger goes that swipes. */
export const swipeOf = (direction: Direction): Point => {
  const way = direction === 'left' || direction === 'up' ? -SWIPE_PIXELS : SWIPE_PIXELS
  return direction === 'left' || direction === 'right' ? { x: way, y: 0 } : { x: 0, y: way }
}
