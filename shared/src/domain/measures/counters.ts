/** Figures by name: what is zero is not there. */
export type Counters = Readonly<Record<string, number>>

/** Adds figures to figures; what comes to nothing goes. */
export function plus(a: Counters, b: Counters): Counters {
  const sum = new Map(Object.entries(a))
  for (const [name, by] of Object.entries(b)) sum.set(name, (sum.get(name) ?? 0) + by)
  return Object.fromEntries([...sum].filter(([, value]) => value !== 0))
}

/** The sum of many. */
export function sumOf(all: readonly Counters[]): Counters {
  const sum = new Map<string, number>()
  for (const one of all) {
    for (const [name, by] of Object.entries(one)) sum.set(name, (sum.get(name) ?? 0) + by)
  }
  return Object.fromEntries([...sum].filter(([, value]) => value !== 0))
}

/** One figure; nothing is zero. */
export const at = (counters: Counters, name: string): number => counters[name] ?? 0

/** The figures under one first word, by the rest of their names: `ended:carriedOut`. */
export function under(counters: Counters, first: string): Map<string, number> {
  const start = `${first}:`
  return new Map(
    Object.entries(counters).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
    ),
  )
}
