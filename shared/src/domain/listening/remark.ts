import { ITEM_TEXT_LIMITS, type ItemCategory } from '../agenda/item'
import { subjectsOf } from '../agenda/similarity'
import type { SubjectName } from '../agenda/similarity-words'

/** Where a subject of the field belongs; what stands in none of these is 其他 until somebody looks. */
const CATEGORY_OF: Partial<Record<SubjectName, ItemCategory>> = {
  charging: 'charging',
  electricBike: 'charging',
  shed: 'building',
  facade: 'building',
  leak: 'building',
  lamp: 'lighting',
  drain: 'drainage',
  clutter: 'clutter',
  garbage: 'clutter',
  advert: 'clutter',
  tree: 'greening',
  greenery: 'greening',
  water: 'greening',
  pests: 'greening',
  parking: 'parking',
  bicycle: 'parking',
  fireLane: 'parking',
  speed: 'safety',
  elevator: 'facility',
  gate: 'facility',
  bench: 'facility',
  fitness: 'facility',
  playground: 'facility',
  road: 'facility',
  heating: 'facility',
  tapWater: 'facility',
  power: 'facility',
  cable: 'facility',
  toilet: 'facility',
  activityRoom: 'facility',
  noticeBoard: 'facility',
  laundry: 'facility',
  mailbox: 'facility',
  signage: 'facility',
  fireGear: 'safety',
  manhole: 'safety',
  camera: 'safety',
  theft: 'safety',
  crossing: 'safety',
  gas: 'safety',
  falling: 'safety',
  dog: 'order',
  strayCat: 'order',
  noise: 'order',
  renovation: 'order',
  cooking: 'order',
  stall: 'order',
  rental: 'order',
  canteen: 'elderly',
  careOfElders: 'elderly',
  ramp: 'elderly',
  health: 'service',
  property: 'service',
  propertyFee: 'service',
  parcel: 'service',
  courier: 'service',
  afterSchool: 'service',
  busStop: 'service',
}

/** The category a remark most likely belongs to; the screener corrects it where it does not. */
export function categoryOf(text: string): ItemCategory {
  const categories = subjectsOf({ title: text, proposal: '' }).map(
    (subject) => CATEGORY_OF[subject],
  )
  return categories.find((category) => category !== undefined) ?? 'other'
}

const cut = (text: string, limit: number): string => {
  const characters = Array.from(text)
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}

/**
 * What somebody said in the room, in the parts of an item: its first clause is the title, the whole
 * is kept. The screener makes the proposal concrete with the speaker afterwards.
 */
export function remarkParts(text: string): { title: string; proposal: string; body: string } {
  const said = text.trim().replace(/\s+/g, ' ')
  const clause = said.split(/[，。；！？,;!?]/).find((part) => part.trim() !== '') ?? said
  const proposal = cut(said, ITEM_TEXT_LIMITS.proposal)
  return {
    title: cut(clause.trim(), ITEM_TEXT_LIMITS.title),
    proposal,
    body: proposal === said ? '' : said,
  }
}
