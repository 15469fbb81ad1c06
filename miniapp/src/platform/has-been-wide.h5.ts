import { useEffect, useState } from 'react'
import { DESK_FROM, useIsWide } from './wide'

/**
 * Whether the window has been a desk's at any time since the page was opened: a tablet is turned, a window
 * drawn wider. What was drawn for a desk stays when it is narrow again, as on paper; style sheets hide it.
 */
export function useHasBeenWide(): boolean {
  const [hasBeenWide, setWide] = useState(useIsWide())
  useEffect(() => {
    const desk = window.matchMedia(`(min-width: ${String(DESK_FROM)}px)`)
    const look = () => {
      if (desk.matches) setWide(true)
    }
    desk.addEventListener('change', look)
    return () => {
      desk.removeEventListener('change', look)
    }
  }, [])
  return hasBeenWide
}
