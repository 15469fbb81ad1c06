import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Whoever has just opened the app starts at the top, with the way past the navigation. */
let isFirst = true

/**
 * In a browser the keyboard follows from page to page: a new page begins at its main part, and whoever
 * comes back finds the focus where it was.
 *
 * @param pageId the element that holds all of the page
 * @param mainId its main part
 * @param isDrawn whether they stand already
 */
export function useKeptFocus({
  pageId,
  mainId,
  isDrawn,
}: {
  pageId: string
  mainId: string
  isDrawn: boolean
}): void {
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const page = isDrawn ? document.getElementById(pageId) : null
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id !== mainId) last.current = target
    }
    page?.addEventListener('focusin', note)
    return () => {
      page?.removeEventListener('focusin', note)
    }
  }, [pageId, mainId, isDrawn])
  useDidShow(() => {
    if (process.env.TARO_ENV !== 'h5') return
    if (isFirst) {
      isFirst = false
      return
    }
    // the page below is hidden, and the focus with it, once this one is in view
    setTimeout(() => {
      const { activeElement } = document
      const isFree = activeElement === null || activeElement === document.body
      const isHidden = activeElement instanceof HTMLElement && activeElement.offsetParent === null
      if (!isFree && !isHidden) return
      const place =
        last.current?.isConnected === true ? last.current : document.getElementById(mainId)
      place?.focus({ preventScroll: true })
    })
  })
}
