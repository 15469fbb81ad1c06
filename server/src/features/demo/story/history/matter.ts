import type { ItemCategory } from '@linyi/shared/domain/agenda/item'
import type { DeclineReason } from '@linyi/shared/domain/agenda/triage'
import type { Scene } from '../pictures'

/**
 * A matter of everyday life, to be told of any building: `{楼}` is the building, `{小区}` its estate.
 * What is said of it is data; how it goes is the engine's.
 */
interface Matter {
  readonly category: ItemCategory
  readonly title: string
  readonly proposal: string
  readonly body: string
  readonly place: string
  readonly scene?: Scene
}

/** 小事当场办. */
export interface SmallMatter extends Matter {
  readonly handle: string
  readonly reply: string
}

/** 难事做好解释. */
export interface HardMatter extends Matter {
  readonly reason: string
  readonly visit: string
  readonly reply: string
}

/** Another body has to do it; the grid worker stays with it. */
export interface ReferredMatter extends Matter {
  /** Who that is. */
  readonly party: string
  readonly contact: string
  readonly tracking: readonly [string, string]
  readonly reply: string
}

/** Not for the council, with what the raiser is answered. */
export interface DeclinedMatter extends Matter {
  readonly reason: DeclineReason
  readonly reply: string
}

/** 大事限期办: a matter for the council. */
export interface GreatMatter extends Matter {
  readonly minutes: string
  readonly statements: readonly {
    readonly kind: 'for' | 'against' | 'fact'
    readonly text: string
  }[]
  /** What the council's discussion brought. */
  readonly discussion: string
  /** The motion, word for word. */
  readonly motion: string
  readonly notAdopted: string
  readonly lead: string
  readonly task: string
  /** In fen. */
  readonly budget: number
  readonly progress: readonly [before: string, during: string]
  readonly done: string
}
