/**
 * Chance that is the same in every telling: a small generator (mulberry32) with a seed. A part of a
 * story takes a stream of its own by its name, so that a word added to one moves nothing in another.
 */
export class Chance {
  private state: number

  constructor(private readonly seed: string) {
    this.state = hashOf(seed)
  }

  /** Another stream, the same for the same name. */
  of(name: string): Chance {
    return new Chance(`${this.seed} ${name}`)
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** Whether something happens that happens so often. */
  is(share: number): boolean {
    return this.next() < share
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<One>(all: readonly One[]): One {
    const one = all[this.int(0, all.length - 1)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  /** A few different ones, in any order; all of them where there are fewer. */
  some<One>(all: readonly One[], count: number): One[] {
    return this.shuffled(all).slice(0, count)
  }

  shuffled<One>(all: readonly One[]): One[] {
    const order = [...all]
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last)
      const [one, two] = [order[last], order[other]]
      if (one === undefined || two === undefined) continue
      order[last] = two
      order[other] = one
    }
    return order
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Deals out all of a kind, in any order, before any comes a second time. */
export class Deck<Card> {
  private waiting: Card[] = []

  constructor(
    private readonly cards: readonly Card[],
    private readonly chance: Chance,
  ) {}

  draw(): Card {
    if (this.waiting.length === 0) this.waiting = this.chance.shuffled(this.cards)
    const card = this.waiting.pop()
    if (card === undefined) throw new Error('an empty deck')
    return card
  }
}
