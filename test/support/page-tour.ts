import type { ApiClient } from './api-client'
import type { TestService } from './test-service'

/** What the pages of the app are about; a page without one stands for itself. */
type Subject =
  | 'item'
  | 'ballot'
  | 'meeting'
  | 'action'
  | 'resolution'
  | 'outcome'
  | 'listening'
  | 'grid'
  | 'building'
  | 'claim'
  | 'account'

/** By feature, and where a page of it is about something else, by page. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  agenda: 'item',
  statements: 'item',
  'checks/report': 'item',
  'checks/down': 'item',
  ratings: 'item',
  ballots: 'ballot',
  'ballots/open': 'item',
  meetings: 'meeting',
  floor: 'meeting',
  minutes: 'meeting',
  actions: 'action',
  'actions/assign': 'item',
  resolutions: 'resolution',
  outcomes: 'outcome',
  'outcomes/publish': 'item',
  listening: 'listening',
  'places/grid': 'grid',
  'places/building': 'building',
  'roles/poster': 'building',
  'roles/public-card': 'building',
  'roles/history': 'account',
  'councils/recommend': 'grid',
  'households/claim': 'claim',
}

/** Words that an address carries beside the identifier. */
const WORDS: Readonly<Record<string, string>> = {
  'agenda/act': '&act=withdraw',
  'checks/report': '&about=item',
  'actions/act': '&act=report',
  'resolutions/act': '&act=suspend',
  'ballots/sheet': '&sheet=paper',
  'measures/items': '&kind=raised&from=2026-01-01&to=2026-12-31',
}

/** A matter of the demo part of whose work a firm outside does, and the page that its link opens. */
const WORK_OF_A_FIRM = '湖畔里健身器材松动，小孩玩着危险'
const LINK_PAGE = 'features/actions/pages/link/index'

/** Addresses of pages as their links make them, from what the demo's story holds. */
export async function pageTour(service: TestService): Promise<(page: string) => string> {
  const clientOf = async (personaId: string): Promise<ApiClient> =>
    service.as((await service.guest.command('people.signIn', { personaId })).token)
  const secretary = await clientOf('yang-lixin')
  const worker = await clientOf('liu-min')
  const first = <Row>(rows: readonly Row[]): Row => {
    const [row] = rows
    if (row === undefined) throw new Error('the demo has none of these')
    return row
  }
  const { items } = await secretary.query('agenda.list', { limit: 50 })
  const infos = await Promise.all(
    items.map(({ id: itemId }) => secretary.query('agenda.info', { itemId })),
  )
  const { grids } = await secretary.query('places.overview', {})
  const meetings = await secretary.query('meetings.list', {})
  const works = items.filter(({ title }) => title === WORK_OF_A_FIRM)
  const about = first(works).id
  const actions = await secretary.query('actions.list', { view: 'item', about })
  const actionId = first(actions.items).id
  const { token } = await worker.command('actions.makeLink', { actionId })
  const ids: Record<Subject, string> = {
    item: first(items).id,
    ballot: first(infos.flatMap(({ ballot }) => (ballot === null ? [] : [ballot]))).id,
    meeting: first(meetings.items.filter(({ kind }) => kind === 'meeting')).id,
    action: actionId,
    resolution: first((await secretary.query('resolutions.list', {})).items).id,
    outcome: first((await secretary.query('outcomes.list', {})).items).id,
    listening: first((await secretary.query('listening.list', {})).items).id,
    grid: first(grids).id,
    building: first(first(grids).estates.flatMap(({ buildings }) => buildings)).id,
    claim: (await worker.query('households.claims', {})).items[0]?.id ?? first(items).id,
    account: (await secretary.query('people.me', {})).id,
  }
  return (page) => {
    const [, feature = '', name = ''] = /^features\/([\w-]+)\/pages\/([\w-]+)\//.exec(page) ?? []
    const subject = SUBJECTS[`${feature}/${name}`] ?? SUBJECTS[feature]
    if (page === LINK_PAGE) return `/${page}?t=${token}`
    const words = WORDS[`${feature}/${name}`] ?? ''
    return `/${page}?${subject === undefined ? words.slice(1) : `id=${ids[subject]}${words}`}`
  }
}
