import { named, until } from '../notice-words'
import { tellingOf, type Telling } from './rows'

/** A step of the matter as those behind it are told. */
export const step = tellingOf({
  kind: 'progress',
  importance: 2,
  template: 'progress',
  page: 'item',
})

/** What waits for an office, as its holders are told. */
export const duty = (
  title: string,
  text: Telling['text'],
  more: Partial<Telling> = {},
): Telling => ({
  kind: 'duty',
  importance: 2,
  template: 'task',
  title,
  step: '待办理',
  text,
  page: 'item',
  ...more,
})

/** Work of the grid worker without a meeting, the first time and again. */
export const toHandle = duty('议题等您办理', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}由您办理，${day} 前办结并答复提出人。`,
    `${named(facts)}由您办理。`,
  ),
)

/** Whose matter it is. */
export const BEHIND = ['raiser', 'seconders'] as const
