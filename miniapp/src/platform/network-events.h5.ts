import { useLine } from './line'

/** Follows what the browser says of the network; Taro's own event is silent in most browsers. */
export function followNetwork(): void {
  const follow = () => {
    useLine.setState({ isOnline: navigator.onLine })
  }
  window.addEventListener('online', follow)
  window.addEventListener('offline', follow)
  follow()
}
