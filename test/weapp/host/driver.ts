import type {
  ActionSheet,
  Answer,
  ApiCall,
  Direction,
  ElementInfo,
  HostError,
  Json,
  LogLine,
  Modal,
  PageInfo,
  SetDataSize,
  ShareMessage,
  TabItem,
  Target,
  Toast,
} from './protocol'

export interface LaunchOptions {
  /** The folder that `taro build --type weapp` wrote. */
  dist: string
  /** Origins the bundle was built for, and the servers that answer for them. */
  origins?: Record<string, string>
  /** The page to open and its query, as a scanned code or a message would give it. */
  url?: string
  /** What local storage holds from an earlier visit. */
  storage?: Record<string, Json>
  fontSizeSetting?: number
  platform?: 'ios' | 'android' | 'devtools' | 'windows' | 'mac'
  system?: string
  sdkVersion?: string
  envVersion?: 'develop' | 'trial' | 'release'
  /** The code `wx.login` gets. */
  loginCode?: () => string | Promise<string>
  /** Milliseconds a driver waits for what a test wants to see or touch. */
  patience?: number
  /** Milliseconds until requests of a mini-program in the background are cut (5,000 in WeChat). */
  backgroundCut?: number
  /** Whether the person has agreed to the privacy guide; they have, unless a test says so. */
  privacy?: 'agreed' | 'needed'
  /** Milliseconds after a refusal in which WeChat does not ask again (10,000 in WeChat). */
  privacyPause?: number
  /** The service behind `wx.cloud.callContainer`, and who it is told that holds the phone. */
  container?: string
  openid?: string
  /** The test makes faults itself: names the host lacks, data that is too large. */
  isFaulty?: boolean
}

/** A running mini-program, seen and touched as by the person who holds the phone. */
export interface WeappDriver {
  readonly kind: 'jsdom' | 'chromium'

  currentPage(): Promise<PageInfo>
  pages(): Promise<string[]>
  text(selector?: string): Promise<string>
  find(target: Target): Promise<ElementInfo | null>
  findAll(target: Target): Promise<ElementInfo[]>
  /** The page as an indented outline. */
  tree(): Promise<string>
  /** What stands out of the window to the side; only a driver with a layout sees it. */
  tooWide(): Promise<string[]>
  canBePulled(): Promise<boolean>

  tap(target: Target): Promise<void>
  longPress(target: Target): Promise<void>
  input(target: Target, value: string): Promise<void>
  /** A finger swipes over a thing, such as to the next item of a swiper. */
  swipe(target: Target, direction: Direction): Promise<void>
  /** A finger carries one thing onto another; only a driver with a layout can. */
  drag(target: Target, onto: Target): Promise<void>
  /** The key at the lower right of the keyboard. */
  confirmKeyboard(target: Target): Promise<void>
  /** Chooses in a picker (index or label, date, time), on a slider, or an item of a swiper. */
  pick(target: Target, value: Json): Promise<void>
  /** An event no gesture of this driver makes. */
  emit(target: Target, type: string, detail?: Json): Promise<void>
  pullDown(selector?: string): Promise<void>
  reachBottom(selector?: string): Promise<void>
  navigateBack(): Promise<void>
  switchTab(route: string): Promise<void>
  /** Opens a page as if the mini-program were entered by a link: all others are closed. */
  open(url: string): Promise<void>

  waitFor<T>(probe: () => Promise<T> | T, timeout?: number): Promise<NonNullable<T>>
  /** Until no request is under way and nothing has been drawn for a moment. */
  waitForQuiet(timeout?: number): Promise<void>
  waitForText(text: string, timeout?: number): Promise<void>
  waitForNoText(text: string, timeout?: number): Promise<void>
  waitForPage(route: string, timeout?: number): Promise<PageInfo>
  waitForToast(text: string, timeout?: number): Promise<Toast>
  waitForModal(timeout?: number): Promise<Modal>

  tabs(): Promise<TabItem[]>
  toasts(): Promise<Toast[]>
  loading(): Promise<string | null>
  modals(): Promise<Modal[]>
  answerModal(confirm: boolean, content?: string): Promise<void>
  actionSheets(): Promise<ActionSheet[]>
  /** By index or by text; -1 cancels. */
  answerActionSheet(item: number | string): Promise<void>
  /** The next answer to an API that needs a person or WeChat, e.g. `chooseMedia` with `{ files }`. */
  answer(api: string, answer: Answer): Promise<void>
  /** What the page gives to a share from the menu. */
  share(to?: 'chat' | 'timeline'): Promise<ShareMessage | null>

  setOnline(online: boolean): Promise<void>
  /**
   * The next request to an address that contains `part` reaches the service, and its answer is lost.
   * Resolves when the service has answered: a test cuts the line then.
   */
  loseAnswer(part: string): Promise<void>
  setWeakNetwork(isWeak: boolean): Promise<void>
  /** The person changes the size of letters in the settings of WeChat. */
  setFontSize(setting: number): Promise<void>
  warnOfMemory(level?: number): Promise<void>
  /** A new version has been fetched, or could not be. */
  bringUpdate(outcome?: 'ready' | 'failed'): Promise<void>
  toBackground(): Promise<void>
  toForeground(): Promise<void>

  storage(): Promise<Record<string, Json>>
  calls(api?: string): Promise<ApiCall[]>
  missing(): Promise<string[]>
  errors(): Promise<HostError[]>
  logs(): Promise<LogLine[]>
  setDataSizes(): Promise<SetDataSize[]>

  /** A picture of the phone; only a driver with a layout can make one. */
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}
