import Taro from '@tarojs/taro'
import { readableAddress } from './own-files'
import { showLarge } from './photo-viewer'

/** Pictures come with a path; outside a browser they need the service's origin. */
export function photoUrl(url: string): string {
  return /^(https?:|data:|blob:|wxfile:)/.test(url) ? url : `${API_ORIGIN}${readableAddress(url)}`
}

/**
 * Shows pictures large. WeChat has its own viewer; Taro's viewer for browsers weighs as much as a
 * third of the app, so a browser gets a small one of ours.
 */
export function viewPhotos(urls: readonly string[], index: number): void {
  const addresses = urls.map(photoUrl)
  if (process.env.TARO_ENV === 'h5') {
    showLarge(addresses, index)
  } else {
    void Taro.previewImage({ urls: addresses, current: addresses[index] ?? '' })
  }
}
