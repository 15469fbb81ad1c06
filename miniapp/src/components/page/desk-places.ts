import type { TabName } from '@/platform/navigate'

/** Where a wide screen's navigation leads. */
export type DeskPlace = TabName | 'notices' | 'wall' | 'measures' | 'desk' | 'places'

/** Pages that belong elsewhere than the rest of their feature. */
const BY_PAGE: Readonly<Record<string, DeskPlace>> = {
  'actions/list': 'desk',
  'agenda/queue': 'desk',
  'agenda/screen': 'desk',
  'agenda/review': 'desk',
  'checks/queue': 'desk',
  'feedback/queue': 'desk',
  'inbox/desk': 'desk',
  'statements/queue': 'desk',
  'agenda/mine': 'me',
  'ballots/mine': 'me',
  'checks/mine': 'me',
  'councils/mine': 'me',
  'people/find': 'desk',
  'households/claims': 'desk',
  'households/claim': 'desk',
  'households/assist': 'desk',
  'households/residents': 'places',
  'outcomes/drafts': 'desk',
  'resolutions/list': 'desk',
  'messages/delivery': 'desk',
  'roles/card': 'me',
}

const BY_FEATURE: Readonly<Record<string, DeskPlace>> = {
  actions: 'agenda',
  agenda: 'agenda',
  ballots: 'agenda',
  ratings: 'agenda',
  resolutions: 'agenda',
  statements: 'agenda',
  floor: 'meetings',
  listening: 'meetings',
  meetings: 'meetings',
  minutes: 'meetings',
  inbox: 'notices',
  messages: 'notices',
  outcomes: 'wall',
  measures: 'measures',
  councils: 'places',
  places: 'places',
  roles: 'places',
  checks: 'me',
  feedback: 'me',
  households: 'me',
  people: 'me',
  welcome: 'me',
}

/** Which entry of the navigation a page belongs to, by its address; null for one that stands apart. */
export function deskPlaceOf(address: string | null): DeskPlace | null {
  const found = /features\/([\w-]+)\/pages\/([\w-]+)\//.exec(address ?? '')
  const [, feature = '', page = ''] = found ?? []
  return BY_PAGE[`${feature}/${page}`] ?? BY_FEATURE[feature] ?? null
}
