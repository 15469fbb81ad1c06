import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { useClock } from './clock'
import { LiveLine } from './live-line'
import { openWire } from './live-wire'
import { sessionToken, useSession } from './session'

/** A longer way says little about the time at its other end. */
const ROUND_TRIP_MAX_MS = 2_000

/** Whether states come in over the socket; where they do not, pages read every now and then. */
export const useLiveLink = create<{ isUp: boolean }>(() => ({ isUp: false }))

/** The app's live connection. It is opened when a page follows something and not before. */
export const liveLine = new LiveLine({
  openWire,
  token: sessionToken,
  random: () => Math.random(),
  upChanged: (isUp) => {
    useLiveLink.setState({ isUp })
  },
  heardTime: (now, roundTripMs) => {
    if (roundTripMs > ROUND_TRIP_MAX_MS) return
    const spokenAt = Date.parse(now) + roundTripMs / 2
    useClock.getState().follow(new Date(spokenAt).toISOString())
  },
})

useSession.subscribe((session, before) => {
  if (session.token !== before.token) liveLine.tokenChanged()
})
// WeChat cuts sockets of an app in the background, and networks change in a lift
Taro.onAppShow(() => {
  liveLine.wake()
})
Taro.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) liveLine.wake()
})
