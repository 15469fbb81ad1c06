import Taro from '@tarojs/taro'
import { moveOnce } from './one-move'

/** Every page's address. Pages of tabs are in the main package. */
export const PATHS = {
  home: '/pages/home/index',
  agenda: '/pages/agenda/index',
  meetings: '/pages/meetings/index',
  me: '/pages/me/index',
  signIn: '/features/people/pages/sign-in/index',
  register: '/features/people/pages/register/index',
  consent: '/features/people/pages/consent/index',
  privacy: '/features/people/pages/privacy/index',
  findPeople: '/features/people/pages/find/index',
  item: '/features/agenda/pages/item/index',
  raise: '/features/agenda/pages/raise/index',
  mine: '/features/agenda/pages/mine/index',
  screen: '/features/agenda/pages/screen/index',
  review: '/features/agenda/pages/review/index',
  act: '/features/agenda/pages/act/index',
  paper: '/features/agenda/pages/paper/index',
  queue: '/features/agenda/pages/queue/index',
  statements: '/features/statements/pages/board/index',
  writeStatement: '/features/statements/pages/write/index',
  statementSummary: '/features/statements/pages/summary/index',
  statementQueue: '/features/statements/pages/queue/index',
  listeningList: '/features/listening/pages/list/index',
  listening: '/features/listening/pages/session/index',
  planListening: '/features/listening/pages/plan/index',
  keepListening: '/features/listening/pages/keep/index',
  meeting: '/features/meetings/pages/meeting/index',
  planMeeting: '/features/meetings/pages/plan/index',
  meetingAgenda: '/features/meetings/pages/agenda/index',
  meetingParties: '/features/meetings/pages/parties/index',
  meetingNotice: '/features/meetings/pages/notice/index',
  meetingDoor: '/features/meetings/pages/door/index',
  checkIn: '/features/meetings/pages/check-in/index',
  demandMeeting: '/features/meetings/pages/demand/index',
  cockpit: '/features/floor/pages/cockpit/index',
  room: '/features/floor/pages/room/index',
  projector: '/features/floor/pages/screen/index',
  meetingRecord: '/features/floor/pages/recorder/index',
  minutes: '/features/minutes/pages/minutes/index',
  ballot: '/features/ballots/pages/ballot/index',
  openBallot: '/features/ballots/pages/open/index',
  ballotRules: '/features/ballots/pages/rules/index',
  ballotBox: '/features/ballots/pages/box/index',
  ballotOffice: '/features/ballots/pages/office/index',
  canvass: '/features/ballots/pages/canvass/index',
  enterPaper: '/features/ballots/pages/entry/index',
  ballotPapers: '/features/ballots/pages/papers/index',
  ballotSheet: '/features/ballots/pages/sheet/index',
  flatAreas: '/features/ballots/pages/areas/index',
  wall: '/features/outcomes/pages/wall/index',
  outcome: '/features/outcomes/pages/outcome/index',
  publish: '/features/outcomes/pages/publish/index',
  join: '/features/households/pages/join/index',
  household: '/features/households/pages/home/index',
  householdCode: '/features/households/pages/code/index',
  claims: '/features/households/pages/claims/index',
  claim: '/features/households/pages/claim/index',
  assist: '/features/households/pages/assist/index',
  residents: '/features/households/pages/residents/index',
  desk: '/features/inbox/pages/desk/index',
  places: '/features/places/pages/map/index',
  grid: '/features/places/pages/grid/index',
  building: '/features/places/pages/building/index',
  partyTree: '/features/places/pages/party/index',
  zones: '/features/places/pages/zones/index',
  importPlaces: '/features/places/pages/import/index',
  roles: '/features/roles/pages/list/index',
  assignRole: '/features/roles/pages/assign/index',
  roleHistory: '/features/roles/pages/history/index',
  coverage: '/features/roles/pages/gaps/index',
  card: '/features/roles/pages/card/index',
  poster: '/features/roles/pages/poster/index',
  council: '/features/councils/pages/council/index',
  recommend: '/features/councils/pages/recommend/index',
  candidates: '/features/councils/pages/candidates/index',
  myCandidacies: '/features/councils/pages/mine/index',
} as const

export type TabName = 'home' | 'agenda' | 'meetings' | 'me'

/** The page in view, told apart from another of its kind by its depth. */
function pageInView(): string {
  const pages = Taro.getCurrentPages()
  return `${String(pages.length)} ${pages[pages.length - 1]?.route ?? ''}`
}

const move = (run: () => Promise<unknown>): Promise<void> => moveOnce(pageInView(), run)

const open = (path: string, id?: string) => {
  void move(() => Taro.navigateTo({ url: id === undefined ? path : `${path}?id=${id}` }))
}

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

/** Brings the top of the page into view, as a new step of a form needs. */
export function toTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

/** Going somewhere, by the name of the place. */
export const go = {
  tab: (tab: TabName) => {
    void move(() => Taro.switchTab({ url: PATHS[tab] }))
  },
  item: (id: string) => {
    open(PATHS.item, id)
  },
  /** After an act the page that did it is not something to come back to. */
  itemInstead: (id: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.item}?id=${id}` }))
  },
  raise: () => {
    open(PATHS.raise)
  },
  mine: () => {
    open(PATHS.mine)
  },
  screen: (itemId: string) => {
    open(PATHS.screen, itemId)
  },
  review: (itemId: string) => {
    open(PATHS.review, itemId)
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
  statements: (itemId: string) => {
    open(PATHS.statements, itemId)
  },
  writeStatement: (itemId: string) => {
    open(PATHS.writeStatement, itemId)
  },
  statementSummary: (itemId: string) => {
    open(PATHS.statementSummary, itemId)
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
  planListening: () => {
    open(PATHS.planListening)
  },
  keepListening: (id: string) => {
    open(PATHS.keepListening, id)
  },
  meeting: (id: string) => {
    open(PATHS.meeting, id)
  },
  meetingInstead: (id: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.meeting}?id=${id}` }))
  },
  /** With a meeting its own plan is changed, else a new one is made. */
  planMeeting: (id?: string) => {
    open(PATHS.planMeeting, id)
  },
  meetingAgenda: (meetingId: string) => {
    open(PATHS.meetingAgenda, meetingId)
  },
  meetingParties: (meetingId: string) => {
    open(PATHS.meetingParties, meetingId)
  },
  meetingNotice: (meetingId: string) => {
    open(PATHS.meetingNotice, meetingId)
  },
  checkIn: (meetingId: string) => {
    open(PATHS.checkIn, meetingId)
  },
  roomInstead: (meetingId: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.room}?id=${meetingId}` }))
  },
  demandMeeting: (gridId: string) => {
    open(PATHS.demandMeeting, gridId)
  },
  /** Where people are checked in, with the code that changes. */
  meetingDoor: (id: string) => {
    open(PATHS.meetingDoor, id)
  },
  /** The page of whoever presides. */
  cockpit: (meetingId: string) => {
    open(PATHS.cockpit, meetingId)
  },
  /** The page of everybody in the room. */
  room: (meetingId: string) => {
    open(PATHS.room, meetingId)
  },
  projector: (meetingId: string) => {
    open(PATHS.projector, meetingId)
  },
  meetingRecord: (meetingId: string) => {
    open(PATHS.meetingRecord, meetingId)
  },
  minutes: (meetingId: string) => {
    open(PATHS.minutes, meetingId)
  },
  ballot: (id: string) => {
    open(PATHS.ballot, id)
  },
  openBallot: (itemId: string) => {
    open(PATHS.openBallot, itemId)
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
  wall: () => {
    open(PATHS.wall)
  },
  outcome: (id: string) => {
    open(PATHS.outcome, id)
  },
  outcomeInstead: (id: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.outcome}?id=${id}` }))
  },
  publish: (itemId: string) => {
    open(PATHS.publish, itemId)
  },
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
  assist: () => {
    open(PATHS.assist)
  },
  residents: () => {
    open(PATHS.residents)
  },
  desk: () => {
    open(PATHS.desk)
  },
  register: () => {
    open(PATHS.register)
  },
  privacy: () => {
    open(PATHS.privacy)
  },
  findPeople: () => {
    open(PATHS.findPeople)
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
  /** With a building the form begins with its lead. */
  assignRole: (buildingId?: string) => {
    open(PATHS.assignRole, buildingId)
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
  /** Not held back by another move: without a session no other page has anything to show. */
  signIn: () => {
    if (Taro.getCurrentInstance().router?.path.includes('sign-in')) return
    void Taro.reLaunch({ url: PATHS.signIn })
  },
}
