import { useEffect, useState } from 'react'

/** The value once it has lasted for a moment, else null: what heals by itself is not shown at all. */
export function useLasting<Value extends string | number>(
  value: Value | null,
  afterMs: number,
): Value | null {
  const [lasting, setLasting] = useState<Value | null>(null)
  useEffect(() => {
    if (value === null) {
      setLasting(null)
      return undefined
    }
    const timer = setTimeout(() => {
      setLasting(value)
    }, afterMs)
    return () => {
      clearTimeout(timer)
    }
  }, [value, afterMs])
  return value !== null && lasting === value ? value : null
}
