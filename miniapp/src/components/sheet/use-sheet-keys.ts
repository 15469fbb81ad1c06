import { useEffect, useRef } from 'react'

/** What Tab goes through in a sheet: everything tappable, and the inner fields of what is typed in. */
const REACHED = '[tabindex="0"], input, textarea, button, a[href]'

/** The sheets that lie over each other; the keys belong to the last. */
const open: string[] = []

/**
 * In a browser a sheet takes the keyboard while it is open: the focus goes into it and stays in it, Escape
 * closes it, and afterwards the focus is back where it was, or on the page where that is gone. WeChat does this for its own dialogs only.
 *
 * @param panelId the element that holds all of the sheet
 */
export function useSheetKeys(panelId: string, onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const before = document.activeElement
    const panel = document.getElementById(panelId)
    const page = panel?.closest('.ly-page')?.querySelector<HTMLElement>('[role="main"]')
    const onKey = (event: KeyboardEvent) => {
      if (open.at(-1) !== panelId) return
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && panel !== null) keepInside(panel, event)
    }
    open.push(panelId)
    document.addEventListener('keydown', onKey)
    const settle = focusFirst(panel)
    return () => {
      settle()
      open.splice(open.indexOf(panelId), 1)
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      else page?.focus({ preventScroll: true })
    }
  }, [panelId])
}

/** Half a second: by then Taro has drawn a sheet on any machine. */
const FRAMES = 30

/**
 * Taro's parts are hidden once more until they have been drawn, and what is hidden loses the focus: looks
 * after it for the first frames.
 *
 * @returns ends the looking
 */
function focusFirst(panel: HTMLElement | null): () => void {
  let frame = 0
  let left = FRAMES
  const attempt = (): void => {
    if (panel?.contains(document.activeElement) !== true) reachedIn(panel)[0]?.focus()
    left -= 1
    if (left > 0) frame = requestAnimationFrame(attempt)
  }
  attempt()
  return () => {
    cancelAnimationFrame(frame)
  }
}

const reachedIn = (panel: HTMLElement | null): HTMLElement[] =>
  [...(panel?.querySelectorAll<HTMLElement>(REACHED) ?? [])].filter(
    (one) => one.offsetParent !== null,
  )

/** After the last comes the first again, and the other way round. */
function keepInside(panel: HTMLElement, event: KeyboardEvent): void {
  const all = reachedIn(panel)
  const from = event.shiftKey ? all[0] : all.at(-1)
  const to = event.shiftKey ? all.at(-1) : all[0]
  const { activeElement } = document
  if (activeElement !== from && panel.contains(activeElement)) return
  event.preventDefault()
  to?.focus()
}
