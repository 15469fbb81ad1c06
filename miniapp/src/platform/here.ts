import Taro from '@tarojs/taro'

/** The address of the page in view with its words, as it can be opened again; null before the first page. */
export function currentAddress(): string | null {
  const router = Taro.getCurrentInstance().router
  const path = router?.path.split('?')[0]
  if (router === null || path === undefined || path === '') return null
  const words = Object.entries(router.params).flatMap(([name, word]) =>
    // Taro adds words of its own
    word === undefined || name.startsWith('$') || name === 'stamp' ? [] : `${name}=${word}`,
  )
  const address = path.startsWith('/') ? path : `/${path}`
  return words.length === 0 ? address : `${address}?${words.join('&')}`
}
