import { startTransition, useEffect, useState } from 'react'

/** The first page has been drawn. Those after it are drawn at once: nothing of them waits for a script. */
let isOpen = false

/**
 * Whether a page may draw itself yet. A browser draws the first page in short pieces, between which it
 * answers a finger; the shape that `index.html` drew stands until it is whole. What the page reads it asks
 * for before its turn comes.
 */
export function useTurn(): boolean {
  const [isTurn, setTurn] = useState(isOpen)
  useEffect(() => {
    startTransition(() => {
      setTurn(true)
    })
  }, [])
  useEffect(() => {
    if (isTurn) isOpen = true
  }, [isTurn])
  return isTurn
}
