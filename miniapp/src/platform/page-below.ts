import Taro from '@tarojs/taro'

/** A page as it lies in the stack; Taro keeps the words of its address beside it. */
interface OpenedPage {
  readonly route?: string
  readonly $taroParams?: { readonly id?: string }
}

/** Whether the page that 「back」 leads to is the page of that thing. */
export function isPageBelow(path: string, id: string): boolean {
  const pages: readonly OpenedPage[] = Taro.getCurrentPages()
  const below = pages[pages.length - 2]
  return below?.route?.endsWith(path.slice(1)) === true && below.$taroParams?.id === id
}
