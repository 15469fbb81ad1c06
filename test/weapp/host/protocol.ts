/** What crosses the line between the Node side (drivers, HTTP, files) and the page that runs the mini-program. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export interface TextTarget {
  text: string
  /** Only elements whose whole text is `text`. Without it, exact matches still come first. */
  exact?: boolean
  within?: string
  nth?: number
}

export interface AriaTarget {
  role?: string
  ariaLabel?: string
  exact?: boolean
  within?: string
  nth?: number
}

export interface SelectorTarget {
  selector: string
  nth?: number
}

/** A WXSS selector, or what a person would look for. */
export type Target = string | SelectorTarget | TextTarget | AriaTarget

export interface Point {
  x: number
  y: number
}

/** Where a finger goes that swipes. */
export type Direction = 'left' | 'right' | 'up' | 'down'

export interface ElementInfo {
  tag: string
  id: string
  classes: string[]
  text: string
  role: string | null
  ariaLabel: string | null
  disabled: boolean
  checked: boolean | null
  value: string | null
  attributes: Record<string, string>
  box: { x: number; y: number; width: number; height: number }
}

export interface PageInfo {
  route: string
  query: Record<string, string>
  title: string
  depth: number
}

export interface Toast {
  title: string
  icon: string
  open: boolean
}

export interface Modal {
  title: string
  content: string
  showCancel: boolean
  confirmText: string
  cancelText: string
  editable: boolean
  answer: 'confirm' | 'cancel' | null
}

export interface ActionSheet {
  items: string[]
  answer: number | null
}

export interface TabItem {
  route: string
  text: string
  badge: string | null
  redDot: boolean
  selected: boolean
}

export interface HostError {
  where: string
  message: string
  stack: string
}

export interface LogLine {
  level: string
  text: string
}

export interface SetDataSize {
  route: string
  bytes: number
}

export interface ApiCall {
  name: string
  options: Json
}

export interface ShareMessage {
  title?: string
  path?: string
  /** Of a card for the timeline, in place of a path. */
  query?: string
  imageUrl?: string
}

/** The answer a test gives in place of the person or of the platform. `fail` makes the call fail. */
export type Answer = { fail: string; errCode?: number } | Record<string, Json>

/** Commands the drivers send into the page. Arguments and results are plain JSON. */
export interface ProbeApi {
  currentPage(): PageInfo
  pages(): string[]
  text(selector?: string): string
  tree(): string
  tooWide(): string[]
  canBePulled(): boolean
  /** Requests under way, and how often data was sent to the view. */
  activity(): { requests: number; updates: number }
  find(target: Target): ElementInfo | null
  findAll(target: Target): ElementInfo[]
  tap(target: Target): void
  longPress(target: Target): void
  swipe(target: Target, direction: Direction): void
  /** Where a finger has to land, after scrolling the element into view and until it has stopped moving. */
  restingPoint(target: Target): Point
  /** Whether the touch that followed `restingPoint` met its element; null if there was none. */
  touched(): boolean | null
  /** Gives the field the focus and empties it, so that a keyboard may type. */
  focus(target: Target): void
  input(target: Target, value: string): void
  confirmKeyboard(target: Target): void
  pick(target: Target, value: Json): void
  emit(target: Target, type: string, detail: Json): void
  pullDown(selector?: string): void
  reachBottom(selector?: string): void
  navigateBack(): void
  open(url: string): void
  switchTab(route: string): void
  tabs(): TabItem[]
  toasts(): Toast[]
  loading(): string | null
  modals(): Modal[]
  answerModal(confirm: boolean, content?: string): void
  actionSheets(): ActionSheet[]
  answerActionSheet(item: number | string): void
  answer(api: string, answer: Answer): void
  calls(api?: string): ApiCall[]
  storage(): Record<string, Json>
  missing(): string[]
  errors(): HostError[]
  logs(): LogLine[]
  setDataSizes(): SetDataSize[]
  setOnline(online: boolean): void
  toBackground(): void
  toForeground(): void
  setWeakNetwork(isWeak: boolean): void
  setFontSize(setting: number): void
  warnOfMemory(level: number): void
  bringUpdate(outcome: 'ready' | 'failed'): void
  share(to?: 'chat' | 'timeline'): ShareMessage | null
}

export interface HostSettings {
  url: string | null
  layout: boolean
  windowWidth: number
  screenHeight: number
  fontSizeSetting: number
  platform: string
  system: string
  sdkVersion: string
  envVersion: 'develop' | 'trial' | 'release'
  storage: Record<string, Json>
  /** Milliseconds until requests of a mini-program in the background are cut. */
  backgroundCut: number
  /** Whether the person has agreed to the privacy guide. */
  privacy: 'agreed' | 'needed'
  /** Milliseconds after a refusal in which WeChat does not ask again. */
  privacyPause: number
  /** Who holds the phone, as the gateway of Cloud Hosting tells the service. */
  openid: string
}

/** Services that Node does for the page. Each takes and gives JSON; a throw arrives as `error`. */
export interface NativeApi {
  request(options: NativeRequest): NativeResponse
  upload(options: NativeUpload): NativeResponse
  download(options: { id: number; url: string; header: Record<string, string> }): NativeDownload
  abort(options: { id: number }): null
  socketOpen(options: {
    id: number
    url: string
    header: Record<string, string>
    protocols: string[]
  }): null
  socketSend(options: { id: number; data: string; binary: boolean }): null
  socketClose(options: { id: number; code: number; reason: string }): null
  importFile(options: { path: string }): TemporaryFile
  writeFile(options: { base64: string; extension: string }): TemporaryFile
  readFile(options: { path: string }): { base64: string }
  removeFile(options: { path: string }): null
  image(options: { src: string }): ImageFile
  play(options: { src: string }): { statusCode: number; type: string }
  loginCode(options: Record<string, never>): string
}

export interface NativeRequest {
  id: number
  url: string
  method: string
  header: Record<string, string>
  body: string | null
  bodyBase64: boolean
  timeout: number
}

export interface NativeUpload {
  id: number
  url: string
  header: Record<string, string>
  filePath: string
  name: string
  fileName: string | null
  formData: Record<string, string>
  timeout: number
}

export interface NativeResponse {
  statusCode: number
  header: Record<string, string>
  cookies: string[]
  base64: string
}

export interface NativeDownload extends NativeResponse {
  tempFilePath: string
}

export interface TemporaryFile {
  tempFilePath: string
  size: number
  width: number
  height: number
}

export interface ImageFile {
  width: number
  height: number
  type: string
  dataUrl: string
}

export type NativeReply = { value: Json } | { error: string }

/** What Node tells the page without being asked. */
export type HostEvent =
  | { type: 'socketOpen'; id: number; header: Record<string, string> }
  | { type: 'socketMessage'; id: number; data: string; binary: boolean }
  | { type: 'socketClose'; id: number; code: number; reason: string }
  | { type: 'socketError'; id: number; message: string }

/** The compiled mini-program, as the page receives it (templates come as script, not as JSON). */
export interface BundleData {
  app: AppConfig
  pages: string[]
  json: Record<string, ComponentConfig>
  /** Style sheets as CSS; empty unless the driver has a layout engine. */
  css: Record<string, string>
  /** Attribute names used on each tag anywhere in the WXML. */
  attributes: Record<string, string[]>
}

export interface ComponentConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
}

export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: ComponentConfig
  tabBar?: TabBarConfig
  preloadRule?: Record<string, { network?: string; packages: string[] }>
  usingComponents?: Record<string, string>
  networkTimeout?: { request?: number; uploadFile?: number; downloadFile?: number }
}
