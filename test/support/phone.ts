/**
 * A phone in somebody's hand: what a person can do with the app and what they see, the same whether
 * it is the mini-program in its runtime or the pages in a browser. Words are those on the screen.
 */
export interface Phone {
  /** Touches what carries these words. */
  tap(words: string): Promise<void>
  /** Writes into the field of that name. */
  write(field: string, words: string): Promise<void>
  /** Takes a picture where the page asks for one. */
  takePhoto(words: string): Promise<void>
  /** Waits until these words are on the screen. */
  sees(words: string): Promise<void>
  /** Waits for the short message that tells what an act brought. */
  isTold(words: string): Promise<void>
  /** Goes to a tab of the app. */
  goTo(tab: '首页' | '议题' | '会议' | '我的'): Promise<void>
  /** Keeps a picture of the screen, where the driver has one. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}
