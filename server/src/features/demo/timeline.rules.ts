import { addDays, dayOf, startOfDay, type Day } from '@linyi/shared/domain/calendar/shanghai-day'

const HOUR_MS = 60 * 60 * 1000
const OPENS = 8.5
const CLOSES = 17.5
const WAKES = 7
const SLEEPS = 21.5

interface Waiting {
  readonly at: number
  readonly order: number
  readonly go: () => void
}

/**
 * The time of a story that is told faster than it happened. Many tellings run beside each other, one
 * at a time: each says until when it waits, and whoever waits for the earliest moment goes on. So all
 * that is written is written in the order in which it happened.
 */
export class Timeline {
  private readonly waiting: Waiting[] = []
  private order = 0
  private handBack: () => void = () => undefined
  private fault: unknown = null
  private current: Date

  constructor(begins: Date) {
    this.current = begins
  }

  get now(): Date {
    return this.current
  }

  /** Lets a telling begin at that moment; one that has passed is now. */
  begin(at: Date, telling: () => Promise<void>): void {
    this.queue(at, () => {
      telling()
        .catch((error: unknown) => {
          this.fault ??= error
        })
        .finally(() => {
          this.handBack()
        })
    })
  }

  /** For a telling: waits until that moment has come. */
  async until(at: Date): Promise<void> {
    await new Promise<void>((resolve) => {
      this.queue(at, resolve)
      this.handBack()
    })
  }

  /** For a telling: waits until another one calls it. */
  async untilCalled(register: (call: () => void) => void): Promise<void> {
    await new Promise<void>((resolve) => {
      register(() => {
        this.queue(this.current, resolve)
      })
      this.handBack()
    })
  }

  /** Tells everything up to `end`; what waits for a later moment is left as it stands. */
  async run(end: Date): Promise<void> {
    for (let next = this.take(end); next !== undefined; next = this.take(end)) {
      this.current = new Date(Math.max(next.at, this.current.getTime()))
      const { go } = next
      await new Promise<void>((resolve) => {
        this.handBack = resolve
        go()
      })
      if (this.fault !== null) throw this.fault as Error
    }
    this.current = end
  }

  private queue(at: Date, go: () => void): void {
    this.order += 1
    this.waiting.push({ at: at.getTime(), order: this.order, go })
  }

  /** The earliest that waits; of those of one moment, who has waited longest. */
  private take(end: Date): Waiting | undefined {
    let first: number | undefined
    for (const [index, { at, order }] of this.waiting.entries()) {
      const best = first === undefined ? undefined : this.waiting[first]
      if (best === undefined || at < best.at || (at === best.at && order < best.order)) {
        first = index
      }
    }
    const found = first === undefined ? undefined : this.waiting[first]
    if (first === undefined || found === undefined || found.at >= end.getTime()) return undefined
    this.waiting.splice(first, 1)
    return found
  }
}

const hourOf = (date: Date): number =>
  (date.getTime() - startOfDay(dayOf(date)).getTime()) / HOUR_MS

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** An hour of a day. */
export const hourAt = (day: Day, hours: number): Date =>
  new Date(startOfDay(day).getTime() + hours * HOUR_MS)

/** So many hours later, moved into the hours in which an office works. */
export function inOffice(from: Date, hours: number): Date {
  const wished = new Date(from.getTime() + hours * HOUR_MS)
  let day = dayOf(wished)
  const hour = hourOf(wished)
  if (hour < CLOSES && hour >= OPENS && !isWeekend(day)) return wished
  if (hour >= CLOSES) day = addDays(day, 1)
  while (isWeekend(day)) day = addDays(day, 1)
  // not everything is done at the stroke of the hour
  return new Date(hourAt(day, OPENS).getTime() + (wished.getTime() % (2 * HOUR_MS)))
}

/** So many hours later, moved into the hours in which people are awake. */
export function awake(from: Date, hours: number): Date {
  const wished = new Date(from.getTime() + hours * HOUR_MS)
  const hour = hourOf(wished)
  if (hour >= WAKES && hour < SLEEPS) return wished
  const day = hour < WAKES ? dayOf(wished) : addDays(dayOf(wished), 1)
  return new Date(hourAt(day, WAKES).getTime() + (wished.getTime() % (3 * HOUR_MS)))
}
