import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** A newer version of the app lies ready on this phone. Pages where nothing is under way offer it. */
export const useUpdate = create<{ isReady: boolean }>(() => ({ isReady: false }))

/**
 * WeChat looks for a newer version at every cold start and fetches it beside; it is never put in place
 * under somebody's hands. One that could not be fetched comes with the next cold start by itself.
 */
export function followUpdates(): void {
  Taro.getUpdateManager().onUpdateReady(() => {
    useUpdate.setState({ isReady: true })
  })
}

/** Puts the newer version in place; the app starts anew. */
export function applyUpdate(): void {
  Taro.getUpdateManager().applyUpdate()
}
