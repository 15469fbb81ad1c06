import Taro from '@tarojs/taro'

/** A page as it lies in the stack; Taro keeps the words of its address and its settings beside it. */
interface OpenedPage {
  readonly route?: string
  readonly $taroParams?: { readonly id?: string }
  readonly config?: { readonly navigationBarTitleText?: string }
}

function below(): OpenedPage | undefined {
  const pages: readonly OpenedPage[] = Taro.getCurrentPages()
  return pages[pages.length - 2]
}

/** Whether the page that 「back」 leads to is the page of that thing. */
export function isPageBelow(path: string, id: string): boolean {
  const page = below()
  return page?.route?.endsWith(path.slice(1)) === true && page.$taroParams?.id === id
}

/** The page that 「back」 leads to, as people and the app name it; null when this is the first. */
export function pageBelow(): { readonly path: string; readonly title: string } | null {
  const page = below()
  const path = page?.route?.replace(/^\//, '').split('?')[0]
  if (path === undefined || path === '') return null
  return { path, title: page?.config?.navigationBarTitleText ?? '' }
}
