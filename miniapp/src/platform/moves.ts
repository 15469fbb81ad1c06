import Taro from '@tarojs/taro'
import { moveOnce } from './one-move'
import { isPageBelow } from './page-below'

/** The page in view, told apart from another of its kind by its depth. */
function pageInView(): string {
  const pages = Taro.getCurrentPages()
  return `${String(pages.length)} ${pages[pages.length - 1]?.route ?? ''}`
}

/** Changes the page, once per tap. */
export const move = (run: () => Promise<unknown>): Promise<void> => moveOnce(pageInView(), run)

type OpeningListener = (path: string, id: string) => void

const opening: OpeningListener[] = []

/** Tells which page of one thing is about to be opened. */
export function onOpening(listener: OpeningListener): void {
  opening.push(listener)
}

/** Opens a page over the one in view; `more` is what its address says beside the thing. */
export const open = (path: string, id?: string, more = '') => {
  if (id !== undefined) for (const listener of opening) listener(path, id)
  void move(() => Taro.navigateTo({ url: id === undefined ? path : `${path}?id=${id}${more}` }))
}

/**
 * After an act the page that did it is not something to come back to. Where the page of the matter lies
 * right below it is shown again; opened a second time, 「back」 would meet it twice.
 */
export const instead = (path: string, id: string, more = '') => {
  const url = `${path}?id=${id}${more}`
  void move(() => (isPageBelow(path, id) ? Taro.navigateBack() : Taro.redirectTo({ url })))
}
