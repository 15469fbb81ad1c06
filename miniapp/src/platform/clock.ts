import { useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'

interface ClockState {
  offsetMs: number
  follow: (serviceNow: string) => void
}

/** How far the service's clock is from this phone's. A demo can turn the service's clock forward. */
export const useClock = create<ClockState>((set) => ({
  offsetMs: 0,
  follow: (serviceNow) => {
    set({ offsetMs: Date.parse(serviceNow) - Date.now() })
  },
}))

const TICK_MS = 30_000

/** The service's time, moving on twice a minute: enough for words, little for the phone. */
export function useNow(): Date {
  const offsetMs = useClock((clock) => clock.offsetMs)
  const [local, setLocal] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setLocal(Date.now())
    }, TICK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return useMemo(() => new Date(local + offsetMs), [local, offsetMs])
}

const SECOND_MS = 1000

/**
 * The service's time in milliseconds, moving on every second while something runs. It belongs into
 * the small part that shows it, so that a second draws no more than its figures.
 */
export function useSecond(isRunning: boolean): number {
  const offsetMs = useClock((clock) => clock.offsetMs)
  const [local, setLocal] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return undefined
    setLocal(Date.now())
    const timer = setInterval(() => {
      setLocal(Date.now())
    }, SECOND_MS)
    return () => {
      clearInterval(timer)
    }
  }, [isRunning])
  return local + offsetMs
}
