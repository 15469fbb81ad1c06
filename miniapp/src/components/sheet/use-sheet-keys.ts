import { useEffect, useRef } from 'react'

/**
 * In a browser a sheet takes the keyboard while it is open: the focus goes into it, Escape closes
 * it, and afterwards the focus is back where it was. WeChat does this for its own dialogs only.
 */
export function useSheetKeys(onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const before = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', onKey)
    document.querySelector<HTMLElement>('.ly-sheet [role="button"]')?.focus()
    return () => {
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
}
