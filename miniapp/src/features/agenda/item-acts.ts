import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import type { IconName } from '@/components/icon/icon-names'
import { go } from '@/platform/navigate'
import { AGENDA_TEXT } from './agenda.text'

export interface ItemAct {
  key: string
  text: string
  icon: IconName
  ability: Ability
  run: () => void
}

/** Refusals that mean 「this is not your part」: whoever has the part sees the button. */
const NOT_MY_PART: ReadonlySet<string> = new Set([
  'agenda.not_screener',
  'agenda.not_reviewer',
  'ballots.not_chair',
  'outcomes.not_publisher',
])

/** A step that is not now needs no button either; the timeline says what is next. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'agenda.wrong_status',
  'outcomes.not_decided',
  'outcomes.already_published',
])

function isWorthShowing({ ability }: ItemAct): boolean {
  if (ability.allowed || ability.reason === undefined) return true
  return !NOT_MY_PART.has(ability.reason) && !NOT_NOW.has(ability.reason)
}

/**
 * The acts of an item as buttons: what I may do, and what I might expect to do but may not, which
 * stays visible with the reason. The service decides; this only chooses what is worth showing.
 */
export function itemActs(item: ItemInfo, onEndorse: () => void): readonly ItemAct[] {
  const { abilities, id } = item
  const staffActs: readonly ItemAct[] = [
    act('screen', AGENDA_TEXT.screen, 'agenda', abilities.screen, () => {
      go.screen(id)
    }),
    act('review', AGENDA_TEXT.review, 'shield', abilities.review, () => {
      go.review(id)
    }),
    act('openBallot', AGENDA_TEXT.openBallot, 'ballot', abilities.openBallot, () => {
      go.openBallot(id)
    }),
    act('publish', AGENDA_TEXT.publish, 'notice', abilities.publish, () => {
      go.publish(id)
    }),
  ]
  const endorse = item.hasEndorsed
    ? act('endorse', AGENDA_TEXT.hasEndorsed, 'check', abilities.endorse, onEndorse)
    : act('endorse', AGENDA_TEXT.endorse, 'endorse', abilities.endorse, onEndorse)
  const endorsing = item.status === 'endorsing' ? [endorse] : []
  const shown = [...staffActs, ...endorsing].filter(isWorthShowing)
  const allowed = shown.filter((entry) => entry.ability.allowed)
  return allowed.length > 0 ? allowed : shown.slice(0, 1)
}

function act(
  key: string,
  text: string,
  icon: IconName,
  ability: Ability,
  run: () => void,
): ItemAct {
  return { key, text, icon, ability, run }
}
