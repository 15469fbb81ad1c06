import type { Scene } from '@linyi/shared/domain/codes/scene'
import { noticePath, type NoticeTarget } from '@linyi/shared/domain/inbox/notice-page'
import Taro from '@tarojs/taro'
import { goFeedback } from './go-feedback'
import { goMeetings } from './go-meetings'
import { goOutcomes } from './go-outcomes'
import { instead, move, open } from './moves'
import { keepWantedPage, takeWantedPage } from './wanted-page'
import { PATHS } from './paths'
import { isOpenToPassers, pageOfScene } from './scene'
import { sessionToken } from './session'

export type TabName = 'home' | 'agenda' | 'meetings' | 'me'

const IDENTIFIER = /^[0-9a-f]{24}$/

/** The identifier in the page's address, or null when the address is not complete. */
export function useRouteId(): string | null {
  const { id } = Taro.useRouter().params
  return id !== undefined && IDENTIFIER.test(id) ? id : null
}

/** Another word in the page's address, such as which act; null when there is none. */
export function useRouteWord(name: string): string | null {
  return Taro.useRouter().params[name] ?? null
}

/** Every word of the page's address, by its name. */
export function useRouteWords(): Readonly<Record<string, string | undefined>> {
  return Taro.useRouter().params
}

/** Brings the top of the page into view, as a new step of a form needs. */
export function toTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

/** Brings a part of a long form into view. */
export function toPart(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 })
}

/** Going somewhere, by the name of the place. */
export const go = {
  tab: (tab: TabName) => {
    void move(() => Taro.switchTab({ url: PATHS[tab] }))
  },
  /** `list` are words of the list it is opened from: a desk keeps that list beside it. */
  item: (id: string, list = '') => {
    open(PATHS.item, id, list)
  },
  itemInstead: (id: string, list = '') => {
    instead(PATHS.item, id, list)
  },
  /** From a queue: a desk keeps that queue beside the item. */
  itemOfQueue: (id: string, queue: string) => {
    open(PATHS.item, id, `&queue=${queue}`)
  },
  itemOfQueueInstead: (id: string, queue: string) => {
    instead(PATHS.item, id, `&queue=${queue}`)
  },
  raise: () => {
    open(PATHS.raise)
  },
  /** The camera first: what it is about is said afterwards. */
  snap: () => {
    void move(() => Taro.navigateTo({ url: `${PATHS.raise}?start=photo` }))
  },
  mine: () => {
    open(PATHS.mine)
  },
  screen: (itemId: string) => {
    open(PATHS.screen, itemId)
  },
  screenInstead: (itemId: string) => {
    instead(PATHS.screen, itemId)
  },
  review: (itemId: string) => {
    open(PATHS.review, itemId)
  },
  reviewInstead: (itemId: string) => {
    instead(PATHS.review, itemId)
  },
  /** An act on an item that has a short form of its own. */
  act: (itemId: string, act: string) => {
    void move(() => Taro.navigateTo({ url: `${PATHS.act}?id=${itemId}&act=${act}` }))
  },
  paper: (itemId: string) => {
    open(PATHS.paper, itemId)
  },
  queues: () => {
    open(PATHS.queue)
  },
  rate: (itemId: string) => {
    open(PATHS.rate, itemId)
  },
  measures: () => {
    open(PATHS.measures)
  },
  /** The items behind a figure: the words of the question go along. */
  measuredItems: (asked: Readonly<Record<string, string>>) => {
    const words = Object.entries(asked).map(([name, word]) => `${name}=${word}`)
    void move(() => Taro.navigateTo({ url: `${PATHS.measuredItems}?${words.join('&')}` }))
  },
  statements: (itemId: string) => {
    open(PATHS.statements, itemId)
  },
  writeStatement: (itemId: string) => {
    open(PATHS.writeStatement, itemId)
  },
  statementSummary: (itemId: string) => {
    open(PATHS.statementSummary, itemId)
  },
  contentQueue: () => {
    open(PATHS.contentQueue)
  },
  reportContent: (about: 'item' | 'outcome', id: string) => {
    void move(() => Taro.navigateTo({ url: `${PATHS.reportContent}?id=${id}&about=${about}` }))
  },
  takeDown: (itemId: string) => {
    open(PATHS.takeDown, itemId)
  },
  myChecks: () => {
    open(PATHS.myChecks)
  },
  statementQueue: () => {
    open(PATHS.statementQueue)
  },
  listeningList: () => {
    open(PATHS.listeningList)
  },
  listening: (id: string) => {
    open(PATHS.listening, id)
  },
  listeningInstead: (id: string) => {
    instead(PATHS.listening, id)
  },
  planListening: () => {
    open(PATHS.planListening)
  },
  keepListening: (id: string) => {
    open(PATHS.keepListening, id)
  },
  ...goMeetings,
  ...goFeedback,
  /** From the list of one's own votes: a desk keeps that list beside it. */
  ballot: (id: string, list?: 'mine') => {
    open(PATHS.ballot, id, list === undefined ? '' : `&list=${list}`)
  },
  ballotInstead: (id: string, list: 'mine') => {
    instead(PATHS.ballot, id, `&list=${list}`)
  },
  openBallot: (itemId: string) => {
    open(PATHS.openBallot, itemId)
  },
  myVotes: () => {
    open(PATHS.myVotes)
  },
  ballotRules: (id: string) => {
    open(PATHS.ballotRules, id)
  },
  ballotBox: (id: string) => {
    open(PATHS.ballotBox, id)
  },
  ballotOffice: (id: string) => {
    open(PATHS.ballotOffice, id)
  },
  canvass: (ballotId: string) => {
    open(PATHS.canvass, ballotId)
  },
  /** The paper of one door; the unit's name goes along as a word. */
  enterPaper: (ballotId: string, buildingId: string, unit: string) => {
    const words = `building=${buildingId}&unit=${encodeURIComponent(unit)}`
    void move(() => Taro.navigateTo({ url: `${PATHS.enterPaper}?id=${ballotId}&${words}` }))
  },
  ballotPapers: (id: string) => {
    open(PATHS.ballotPapers, id)
  },
  /** A sheet to print: the paper ballot, or the result for the notice board. */
  ballotSheet: (id: string, sheet: 'paper' | 'result') => {
    void move(() => Taro.navigateTo({ url: `${PATHS.ballotSheet}?id=${id}&sheet=${sheet}` }))
  },
  flatAreas: () => {
    open(PATHS.flatAreas)
  },
  ...goOutcomes,
  join: () => {
    open(PATHS.join)
  },
  household: () => {
    open(PATHS.household)
  },
  householdInstead: () => {
    void move(() => Taro.redirectTo({ url: PATHS.household }))
  },
  householdCode: () => {
    open(PATHS.householdCode)
  },
  claims: () => {
    open(PATHS.claims)
  },
  claim: (id: string) => {
    open(PATHS.claim, id)
  },
  claimInstead: (id: string) => {
    instead(PATHS.claim, id)
  },
  assist: () => {
    open(PATHS.assist)
  },
  residents: () => {
    open(PATHS.residents)
  },
  desk: () => {
    open(PATHS.desk)
  },
  notices: () => {
    open(PATHS.notices)
  },
  messageChoices: () => {
    open(PATHS.messageChoices)
  },
  /** Of all notices, or of those about one matter. */
  deliveries: (pageId?: string) => {
    open(PATHS.deliveries, pageId)
  },
  /** The page that a notice is about. */
  notice: (page: NoticeTarget) => {
    void move(() => Taro.navigateTo({ url: `/${noticePath(page)}` }))
  },
  register: () => {
    open(PATHS.register)
  },
  intro: () => {
    open(PATHS.intro)
  },
  /** All of the help, or one part of it. */
  help: (about?: string) => {
    void move(() =>
      Taro.navigateTo({ url: about === undefined ? PATHS.help : `${PATHS.help}?about=${about}` }),
    )
  },
  privacy: () => {
    open(PATHS.privacy)
  },
  findPeople: () => {
    open(PATHS.findPeople)
  },
  confirmDesk: () => {
    open(PATHS.confirmDesk)
  },
  devices: () => {
    open(PATHS.devices)
  },
  profile: () => {
    open(PATHS.profile)
  },
  /** Not held back by another move: before agreeing no other page has anything to show. */
  consent: () => {
    if (Taro.getCurrentInstance().router?.path.includes('pages/consent')) return
    void Taro.reLaunch({ url: PATHS.consent })
  },
  places: () => {
    open(PATHS.places)
  },
  grid: (id: string) => {
    open(PATHS.grid, id)
  },
  building: (id: string) => {
    open(PATHS.building, id)
  },
  partyTree: () => {
    open(PATHS.partyTree)
  },
  zones: () => {
    open(PATHS.zones)
  },
  importPlaces: () => {
    open(PATHS.importPlaces)
  },
  roles: () => {
    open(PATHS.roles)
  },
  /** With a building the form begins with its lead, or with another office there. */
  assignRole: (buildingId?: string, role?: string) => {
    open(PATHS.assignRole, role === undefined ? buildingId : `${buildingId ?? ''}&role=${role}`)
  },
  roleHistory: (accountId: string) => {
    open(PATHS.roleHistory, accountId)
  },
  roleHistoryInstead: (accountId: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.roleHistory}?id=${accountId}` }))
  },
  coverage: () => {
    open(PATHS.coverage)
  },
  /** Without a building it is the card of my own. */
  card: (buildingId?: string) => {
    open(PATHS.card, buildingId)
  },
  poster: (buildingId: string) => {
    open(PATHS.poster, buildingId)
  },
  council: () => {
    open(PATHS.council)
  },
  recommend: (gridId: string) => {
    open(PATHS.recommend, gridId)
  },
  candidates: () => {
    open(PATHS.candidates)
  },
  myCandidacies: () => {
    open(PATHS.myCandidacies)
  },
  myCandidaciesInstead: () => {
    void move(() => Taro.redirectTo({ url: PATHS.myCandidacies }))
  },
  /** Back one page, or home when this is the first (opened from a shared card or an address). */
  back: () => {
    if (Taro.getCurrentPages().length > 1) void move(() => Taro.navigateBack())
    else go.tab('home')
  },
  /**
   * Where a code leads. Whoever has not signed in does that first and comes to the page then; what opened
   * the code is nothing to come back to.
   */
  sceneInstead: (scene: Scene) => {
    const url = pageOfScene(scene)
    if (sessionToken() === null && !isOpenToPassers(scene)) {
      keepWantedPage(url)
      go.signIn()
      return
    }
    void move(() => Taro.redirectTo({ url }))
  },
  /** Signs in first; then the page that this person came for is shown. */
  signInFor: (path: string, id?: string) => {
    keepWantedPage(id === undefined ? path : `${path}?id=${id}`)
    go.signIn()
  },
  /** After signing in: where one was going, else the first page. */
  afterSignIn: () => {
    const url = takeWantedPage()
    if (url === null) go.tab('home')
    else void Taro.reLaunch({ url })
  },
  /** Not held back by another move: without a session no other page has anything to show. */
  signIn: () => {
    if (Taro.getCurrentInstance().router?.path.includes('sign-in')) return
    void Taro.reLaunch({ url: PATHS.signIn })
  },
}
