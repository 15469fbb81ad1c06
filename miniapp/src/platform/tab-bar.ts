/** Names the tab bar that Taro draws in a browser; WeChat's own has its name from WeChat. */
export function nameTabBar(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const bar = document.querySelector('taro-tabbar')
  bar?.setAttribute('role', 'navigation')
  bar?.setAttribute('aria-label', '主导航')
}
